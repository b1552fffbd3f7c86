import { Form } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import { Button } from "./button.tsx";
import { controlClasses, type Option } from "./field.tsx";

/** A form that narrows a list; what was chosen stands in the URL. */
export function FilterForm({ label, submit, action, children }: { label: string; submit: string; action?: string; children: ReactNode }) {
  return (
    <Form method="get" action={action} role="search" aria-label={label} className="flex flex-wrap items-end gap-4 rounded-xl border border-line bg-surface p-4 shadow-lift sm:p-5">
      {children}
      <Button variant="secondary" className="grow sm:grow-0">
        {submit}
      </Button>
    </Form>
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
    <div className="min-w-0 grow basis-full space-y-1.5 sm:grow-0 sm:basis-auto sm:max-w-64">
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
