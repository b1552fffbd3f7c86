import { Form, useSearchParams } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import { ui } from "../lib/messages/ui.ts";
import { Button } from "./button.tsx";
import { Chevron } from "./disclosure.tsx";
import { controlClasses, type Option } from "./field.tsx";

/** A form that narrows a list; what was chosen stands in the URL. On a phone it folds away until something is chosen. */
export function FilterForm({ label, submit, action, children }: { label: string; submit: string; action?: string; children: ReactNode }) {
  const [search] = useSearchParams();
  const isUsed = [...search].some(([name, value]) => name !== "after" && value !== "");
  return (
    <details open={isUsed} className="group/disclosure open-but-on-phone rounded-xl border border-line bg-surface shadow-lift print:hidden">
      <summary className="flex min-h-11 list-none items-center gap-3 rounded-xl px-4 py-2 font-medium">
        <Chevron />
        {ui.filter}
      </summary>
      <Form method="get" action={action} role="search" aria-label={label} className="flex flex-wrap items-end gap-4 p-4 sm:p-5">
        {children}
        <Button variant="secondary" className="grow sm:grow-0">
          {submit}
        </Button>
      </Form>
    </details>
  );
}

type FilterTextProps = { name: string; label: string; value: string; hint?: string; type?: "search" | "date" };

export function FilterText({ name, label, value, hint, type = "search" }: FilterTextProps) {
  const id = useId();
  return (
    <div className={type === "search" ? "min-w-0 grow basis-56 space-y-1.5" : "min-w-0 grow basis-32 space-y-1.5 sm:grow-0 sm:basis-auto"}>
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <input key={value} id={id} name={name} type={type} defaultValue={value} placeholder={hint} className={controlClasses} />
    </div>
  );
}

type FilterSelectProps = { name: string; label: string; value: string; options: readonly Option[]; empty?: string };

/** `empty` is the choice that narrows nothing; without it, one option is always chosen. */
export function FilterSelect({ name, label, value, options, empty }: FilterSelectProps) {
  const id = useId();
  return (
    <div className="min-w-0 grow basis-40 space-y-1.5 sm:max-w-64 sm:grow-0 sm:basis-auto">
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <select key={value} id={id} name={name} defaultValue={value} className={controlClasses}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
