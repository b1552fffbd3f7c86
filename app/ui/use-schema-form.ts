import { type DefaultValue, type FieldMetadata, type FormMetadata, type SubmissionResult, useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";

type Shape = Record<string, unknown>;
type SchemaForm<Input extends Shape> = [FormMetadata<Input>, Required<{ [Name in keyof Input]: FieldMetadata<Input[Name], Input> }>];

type Options<Input extends Shape> = {
  /** What the action answered; null or undefined before anything was sent. */
  lastResult?: SubmissionResult | null;
  defaultValue?: DefaultValue<Input>;
  /** Needed where a page has several forms. */
  id?: string;
};

/** Of a page with several forms: what the action answered, where it answered the form with this intent. */
export function answerTo(intent: string, lastResult: SubmissionResult | null | undefined): SubmissionResult | null {
  return lastResult?.initialValue?.intent === intent ? lastResult : null;
}

/** A form over the schema that its action parses with: the browser checks while one types, and without scripts the action does. */
export function useSchemaForm<Input extends Shape, Output>(schema: z.ZodType<Output, Input>, { lastResult, defaultValue, id }: Options<Input> = {}): SchemaForm<Input> {
  const [form, fields] = useForm<Input, Output>({
    id,
    lastResult,
    defaultValue,
    constraint: getZodConstraint(schema),
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema }) as never,
  });
  return [form, fields] as SchemaForm<Input>;
}
