import { auditChange, auditSentence, auditWords as words } from "../../../lib/messages/audit.ts";
import { useFormat } from "../../../ui/format.tsx";
import type { AuditRow } from "../audit/subject.ts";

/** Changes in plain words, each with what it was before and is now; in brief only what happened and when. */
export function HistoryList({ rows, brief = false }: { rows: readonly AuditRow[]; brief?: boolean }) {
  return (
    <ol aria-label={words.list} className="divide-y divide-line rounded-xl border border-line bg-surface shadow-lift">
      {rows.map((row) => (
        <HistoryEntry key={row.eventId} row={row} brief={brief} />
      ))}
    </ol>
  );
}

function HistoryEntry({ row, brief }: { row: AuditRow; brief: boolean }) {
  const format = useFormat();
  const changes = (brief ? [] : row.changes).flatMap((change) => {
    const told = auditChange(change, format.day);
    return told === null ? [] : [{ field: change.field, told }];
  });
  return (
    <li className="px-4 py-3.5 sm:px-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="min-w-0 break-words">{auditSentence(row)}</p>
        <time dateTime={new Date(row.at).toISOString()} className="text-muted text-sm">
          {format.instant(row.at)}
        </time>
      </div>
      {changes.length > 0 && (
        <dl className="mt-2 space-y-1 text-sm">
          {changes.map((change) => (
            <div key={change.field} className="flex flex-wrap gap-x-2">
              <dt className="font-medium text-muted">{words.field({ field: change.field })}</dt>
              <dd className="min-w-0 break-words">{change.told}</dd>
            </div>
          ))}
        </dl>
      )}
      {!brief && row.reason && <p className="mt-2 break-words text-muted text-sm">{words.reason({ reason: row.reason })}</p>}
    </li>
  );
}
