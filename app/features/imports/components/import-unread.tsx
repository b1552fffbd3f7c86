import { importRun } from "../../../lib/messages/imports.ts";
import { Notice } from "../../../ui/notice.tsx";
import type { ReportedProblem } from "../import-preview.ts";
import { Discard } from "./import-commit.tsx";

const words = importRun.unread;

/** Why the files of an import are none that can be planned. */
export function ImportUnread({ problems }: { problems: readonly ReportedProblem[] }) {
  return (
    <Notice tone="bad" role="alert" title={words.title} actions={<Discard />}>
      <p>{words.lead}</p>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {problems.map(({ kind, column, message, remedy }) => (
          <li key={`${kind} ${column} ${message}`}>
            {message} {column !== null && importRun.problems.column({ column })} {remedy}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
