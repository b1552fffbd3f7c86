import { readingPage as words } from "../../../../lib/messages/members-import-pages.ts";
import type { MembersReading } from "../members-reading.ts";

/** The first rows as they are read. As wide as the file: it scrolls within its frame, also by keyboard. */
export function FirstRows({ table }: { table: Pick<NonNullable<MembersReading["table"]>, "columns" | "firstRows"> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard
    <section aria-label={words.firstCaption} tabIndex={0} className="overflow-x-auto rounded-xl border border-line bg-surface">
      <table className="w-full text-left text-sm">
        <caption className="sr-only">{words.firstCaption}</caption>
        <thead>
          <tr className="border-line border-b bg-sunken">
            <th scope="col" className="px-3 py-2 font-medium text-muted">
              {words.row}
            </th>
            {table.columns.map((column) => (
              <th key={column} scope="col" className="whitespace-nowrap px-3 py-2 font-medium">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.firstRows.map(({ row, cells }) => (
            <tr key={row} className="border-line border-b last:border-b-0">
              <th scope="row" className="px-3 py-2 font-normal text-muted tabular-nums">
                {row}
              </th>
              {table.columns.map((column, place) => (
                <td key={column} className="max-w-64 truncate px-3 py-2">
                  {cells[place]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
