import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { cordisUpload as words } from "../../../../lib/messages/cordis-upload.ts";
import { countryOptions } from "../../../../lib/messages/countries.ts";
import { Button } from "../../../../ui/button.tsx";
import { controlClasses } from "../../../../ui/field.tsx";
import { PlainField } from "../../../../ui/plain-field.tsx";
import type { CordisUploadProblem, CordisUploadValues } from "../cordis-upload.ts";

type Props = { maxBytes: number; problem: CordisUploadProblem | null; values: CordisUploadValues };

/** Takes the files of a release and what the office wants of it. */
export function CordisUploadForm({ maxBytes, problem, values }: Props) {
  const isSending = useNavigation().state === "submitting";
  const file = { problem, type: "file", accept: ".csv,.txt,text/csv,text/plain" } as const;
  return (
    <Form method="post" encType="multipart/form-data" className="space-y-8">
      {problem && (
        <p id="cordis-problem" role="alert" className="font-medium text-bad">
          {problem.message}
        </p>
      )}
      <Group legend={words.files} hint={words.limit({ megabytes: Math.round(maxBytes / 1024 / 1024) })}>
        <Input {...file} name="projects" label={words.projects} hint={words.projectsHint} required />
        <Input {...file} name="organisations" label={words.organisations} hint={words.organisationsHint} required />
        <Input {...file} name="subjects" label={words.subjects} hint={words.subjectsHint} />
      </Group>
      <Group legend={words.choose} hint={words.chooseHint}>
        <PlainField isOptional id="cordis-country" label={words.country}>
          <select id="cordis-country" name="country" defaultValue={values.country} {...describedBy("country", problem)} className={controlClasses}>
            <option value="">{words.anyCountry}</option>
            {countryOptions.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </PlainField>
        <Input problem={problem} name="nuts" label={words.nuts} hint={words.nutsHint} defaultValue={values.nuts} />
        <PlainField isOptional id="cordis-subject" label={words.subject} hint={words.subjectHint}>
          <textarea id="cordis-subject" name="subject" rows={3} defaultValue={values.subject} {...describedBy("subject", problem, true)} className={controlClasses} />
        </PlainField>
        <Input {...file} name="list" label={words.list} hint={words.listHint} />
      </Group>
      <Button disabled={isSending}>{words.submit}</Button>
    </Form>
  );
}

function Group({ legend, hint, children }: { legend: string; hint: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 space-y-5">
      <legend className="font-semibold text-lg">{legend}</legend>
      <p className="text-muted text-sm">{hint}</p>
      {children}
    </fieldset>
  );
}

type InputProps = {
  name: string;
  label: string;
  hint: string;
  problem: CordisUploadProblem | null;
  type?: "file" | "text";
  accept?: string;
  required?: boolean;
  defaultValue?: string;
};

function Input({ name, label, hint, problem, required = false, ...rest }: InputProps) {
  return (
    <PlainField id={`cordis-${name}`} label={label} hint={hint} isOptional={!required}>
      <input id={`cordis-${name}`} name={name} {...rest} required={required} {...describedBy(name, problem, true)} className={controlClasses} />
    </PlainField>
  );
}

function describedBy(name: string, problem: CordisUploadProblem | null, hasHint = false) {
  const isWrong = problem?.field === name;
  const ids = [hasHint && `cordis-${name}-hint`, isWrong && "cordis-problem"].filter((id) => id !== false);
  return { "aria-invalid": isWrong || undefined, "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined };
}
