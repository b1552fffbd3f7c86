import { Form } from "@remix-run/react";
import { useId } from "react";
import { Button } from "./button.tsx";
import { controlClasses } from "./field.tsx";

type SearchBoxProps = { action: string; label: string; submit: string; hint?: string; name?: string; value?: string };

/** One box that searches; its result has an address of its own. */
export function SearchBox({ action, label, submit, hint, name = "q", value }: SearchBoxProps) {
  const id = useId();
  return (
    <search>
      <Form action={action} className="max-w-2xl">
        <label htmlFor={id} className="block font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-muted text-sm">
            {hint}
          </p>
        )}
        <div className="mt-1.5 flex flex-wrap gap-3 sm:flex-nowrap">
          <input id={id} key={value} type="search" name={name} defaultValue={value} aria-describedby={hint ? `${id}-hint` : undefined} className={controlClasses} />
          <Button className="shrink-0">{submit}</Button>
        </div>
      </Form>
    </search>
  );
}
