import { Form, useNavigation } from "@remix-run/react";
import { type ChangeEvent, useState } from "react";
import { newImport as words } from "../../../lib/messages/imports.ts";
import { Button } from "../../../ui/button.tsx";
import { controlClasses } from "../../../ui/field.tsx";
import { PlainField } from "../../../ui/plain-field.tsx";
import { Problem } from "../../../ui/problem.tsx";

type Props = { maxBytes: number; problem: string | null };

/** Takes a file or pasted rows. A file that is too large is told before it is sent, where scripts run. */
export function UploadForm({ maxBytes, problem }: Props) {
  const [isTooLarge, setTooLarge] = useState(false);
  const megabytes = Math.round(maxBytes / 1024 / 1024);
  const shown = isTooLarge ? words.problems["too-large"]({ megabytes }) : problem;
  const isSending = useNavigation().state === "submitting";
  const check = (event: ChangeEvent<HTMLInputElement>) => setTooLarge((event.currentTarget.files?.[0]?.size ?? 0) > maxBytes);
  return (
    <Form method="post" encType="multipart/form-data" className="space-y-6">
      <PlainField id="import-file" label={words.file} hint={words.fileHint({ megabytes })}>
        <input
          id="import-file"
          name="file"
          type="file"
          accept=".csv,.txt,.tsv,.tab,.xlsx,.ods,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={check}
          aria-invalid={shown ? true : undefined}
          aria-describedby={shown ? "import-file-hint import-problem" : "import-file-hint"}
          className={controlClasses}
        />
      </PlainField>
      <PlainField id="import-pasted" label={words.paste} hint={words.pasteHint}>
        <textarea id="import-pasted" name="pasted" rows={6} spellCheck={false} aria-describedby="import-pasted-hint" className={`${controlClasses} font-mono text-sm`} />
      </PlainField>
      <Problem id="import-problem">{shown}</Problem>
      <Button disabled={isTooLarge || isSending}>{words.submit}</Button>
    </Form>
  );
}
