import { type FieldMetadata, type FormMetadata, getInputProps, getSelectProps, getTextareaProps } from "@conform-to/react";
import type { ReactNode } from "react";
import { ui } from "../lib/messages/ui.ts";
import { classNames } from "./class-names.ts";
import { Notice } from "./notice.tsx";

// Fields take conform's metadata: name, value, constraints and errors come from the form's schema.

export type Option = { value: string; label: string };
export type OptionGroup = { label: string; options: Option[] };
type FieldProps<Schema> = { field: FieldMetadata<Schema>; label: string; hint?: ReactNode };
type InputType = "text" | "email" | "password" | "url" | "tel" | "number" | "date" | "search" | "color" | "file";

export const controlClasses =
  "block w-full min-h-11 rounded-lg border border-line-strong bg-surface px-3 py-2 text-ink placeholder:text-muted aria-invalid:border-bad-solid aria-invalid:ring-1 aria-invalid:ring-bad-solid disabled:bg-sunken file:mr-3 file:cursor-pointer file:rounded-md file:border-0 file:bg-sunken file:px-3 file:py-1 file:font-medium file:text-ink";

type TextFieldProps<Schema> = FieldProps<Schema> & {
  type?: InputType;
  autoComplete?: string;
  inputMode?: "numeric" | "decimal" | "text" | "email" | "url";
  placeholder?: string;
  autoFocus?: boolean;
  accept?: string;
};

export function TextField<Schema>({ field, label, hint, type = "text", ...rest }: TextFieldProps<Schema>) {
  const { key, ...input } = getInputProps(field, { type, ...describedBy(field, hint) });
  const look = type === "color" ? "h-11 w-20 rounded-lg border border-line-strong bg-surface p-1" : controlClasses;
  return (
    <Labelled field={field} label={label} hint={hint}>
      <input key={key} {...input} {...rest} {...(type === "password" && { defaultValue: undefined })} className={look} />
    </Labelled>
  );
}

export function TextArea<Schema>({ field, label, hint, rows = 5 }: FieldProps<Schema> & { rows?: number }) {
  const { key, ...textarea } = getTextareaProps(field, describedBy(field, hint));
  return (
    <Labelled field={field} label={label} hint={hint}>
      <textarea key={key} {...textarea} rows={rows} className={`${controlClasses} field-sizing-content min-h-28`} />
    </Labelled>
  );
}

/** A value that goes along unseen, such as which of a page's forms was sent. */
export function HiddenField<Schema>({ field }: { field: FieldMetadata<Schema> }) {
  const { key, ...input } = getInputProps(field, { type: "hidden" });
  return <input key={key} {...input} />;
}

type SelectFieldProps<Schema> = FieldProps<Schema> & { options: readonly (Option | OptionGroup)[]; empty?: string | false };

/** `empty` is the label of the option that means nothing chosen; false leaves it out. */
export function SelectField<Schema>({ field, label, hint, options, empty = ui.choose }: SelectFieldProps<Schema>) {
  const { key, ...select } = getSelectProps(field, describedBy(field, hint));
  return (
    <Labelled field={field} label={label} hint={hint}>
      <select key={key} {...select} className={controlClasses}>
        {empty !== false && <option value="">{empty}</option>}
        {options.map((option) => ("options" in option ? <OptionsUnder key={option.label} group={option} /> : <OneOption key={option.value} option={option} />))}
      </select>
    </Labelled>
  );
}

export function CheckboxField<Schema>({ field, label, hint }: FieldProps<Schema>) {
  const { key, ...input } = getInputProps(field, { type: "checkbox", ...describedBy(field, hint) });
  return (
    <div>
      <label htmlFor={field.id} className="flex min-h-11 items-start gap-3 py-2">
        <input key={key} {...input} className={tickClasses} />
        <span>
          <span className="block">{label}</span>
          {hint && (
            <span id={field.descriptionId} className="block text-muted text-sm">
              {hint}
            </span>
          )}
        </span>
      </label>
      <FieldErrors field={field} />
    </div>
  );
}

/** Fields under one heading, such as the parts of an address. */
export function FieldGroup({ legend, hint, children }: { legend: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 space-y-5">
      <legend className="font-semibold text-lg">{legend}</legend>
      {hint && <p className="text-muted text-sm">{hint}</p>}
      {children}
    </fieldset>
  );
}

/** What is wrong with the form, on top of it: its own errors, and a link to each field that has one. */
export function FormErrors<Schema extends Record<string, unknown>>({ form }: { form: FormMetadata<Schema> }) {
  const entries = Object.entries(form.allErrors).flatMap(([name, errors]) => (errors ?? []).map((message) => ({ name, message })));
  if (entries.length === 0) return null;
  return (
    <div id={form.errorId}>
      <Notice tone="bad" role="alert" title={ui.formErrors({ count: entries.length })}>
        <ul className="list-disc space-y-1 pl-5">
          {entries.map(({ name, message }) => (
            <li key={`${name} ${message}`}>
              {name ? (
                <a href={`#${form.id}-${name}`} className="underline underline-offset-4">
                  {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

export const tickClasses = "mt-1 size-5 shrink-0 accent-accent";

function Labelled<Schema>({ field, label, hint, children }: FieldProps<Schema> & { children: ReactNode }) {
  return (
    <div className="space-y-1.5">
      <label htmlFor={field.id} className="block font-medium">
        {label}
        {/* The space is for those who hear the label. */}
        {field.required === false && <span className="ml-1 font-normal text-muted text-sm"> {ui.optional}</span>}
      </label>
      {hint && (
        <p id={field.descriptionId} className="text-muted text-sm">
          {hint}
        </p>
      )}
      {children}
      <FieldErrors field={field} />
    </div>
  );
}

export function FieldErrors<Schema>({ field }: { field: FieldMetadata<Schema> }) {
  if (!field.errors?.length) return null;
  return (
    <p id={field.errorId} className={classNames("font-medium text-bad text-sm")}>
      {field.errors.join(" ")}
    </p>
  );
}

function describedBy<Schema>(field: FieldMetadata<Schema>, hint: ReactNode): { ariaDescribedBy?: string } {
  return hint ? { ariaDescribedBy: field.descriptionId } : {};
}

function OneOption({ option }: { option: Option }) {
  return <option value={option.value}>{option.label}</option>;
}

function OptionsUnder({ group }: { group: OptionGroup }) {
  return (
    <optgroup label={group.label}>
      {group.options.map((option) => (
        <OneOption key={option.value} option={option} />
      ))}
    </optgroup>
  );
}
