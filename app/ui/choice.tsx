import { type FieldMetadata, getCollectionProps } from "@conform-to/react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { FieldErrors, type Option, tickClasses } from "./field.tsx";

type ChoiceProps<Schema> = { field: FieldMetadata<Schema>; label: string; hint?: ReactNode; options: readonly (Option & { hint?: string })[]; columns?: boolean };

/** Any number of these. */
export function CheckboxGroup<Schema extends Array<string> | undefined | unknown>(props: ChoiceProps<Schema>) {
  return <Choices {...props} type="checkbox" />;
}

/** One of these. */
export function RadioGroup<Schema extends string | undefined | unknown>(props: ChoiceProps<Schema>) {
  return <Choices {...props} type="radio" />;
}

function Choices<Schema>({ field, label, hint, options, columns = false, type }: ChoiceProps<Schema> & { type: "checkbox" | "radio" }) {
  const inputs = getCollectionProps(field, { type, options: options.map((option) => option.value), ariaAttributes: false });
  const described = [hint ? field.descriptionId : null, field.errors?.length ? field.errorId : null].filter(Boolean).join(" ");
  return (
    <fieldset id={field.id} className="min-w-0" aria-describedby={described || undefined}>
      <legend className="font-medium">{label}</legend>
      {hint && (
        <p id={field.descriptionId} className="mt-1 text-muted text-sm">
          {hint}
        </p>
      )}
      <div className={classNames("mt-1", columns && "gap-x-6 sm:columns-2 lg:columns-3")}>
        {inputs.map(({ key, ...input }, index) => (
          <label key={key} htmlFor={input.id} className="flex min-h-11 break-inside-avoid items-start gap-3 py-2">
            <input {...input} required={false} className={tickClasses} />
            <span>
              <span className="block">{options[index]?.label}</span>
              {options[index]?.hint && <span className="block text-muted text-sm">{options[index]?.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldErrors field={field} />
    </fieldset>
  );
}
