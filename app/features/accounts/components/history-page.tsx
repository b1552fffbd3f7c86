import { auditWords as words } from "../../../lib/messages/audit.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { CursorPager } from "../../../ui/pager.tsx";
import type { AuditRow } from "../audit/subject.ts";
import { HistoryList } from "./history-list.tsx";

/** A page of changes with its neighbours. */
export function HistoryPage({ rows, pages, isFiltered = false }: { rows: readonly AuditRow[]; pages: { first: string | null; next: string | null }; isFiltered?: boolean }) {
  const empty = isFiltered ? words.none : words.noHistory;
  return (
    <div className="space-y-6">
      {rows.length === 0 ? <EmptyState title={empty.title} body={empty.body} /> : <HistoryList rows={rows} />}
      <CursorPager first={pages.first} next={pages.next} />
    </div>
  );
}
