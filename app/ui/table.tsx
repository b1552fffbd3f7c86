import { Children, createContext, type ReactNode, useContext } from "react";
import { classNames } from "./class-names.ts";

type Column = string | { label: string; align?: "start" | "end"; hideLabel?: boolean /** Takes the room that the other columns leave. */; wide?: boolean };
type ColumnState = { label: string; align: "start" | "end" };

const HeadContext = createContext<ColumnState[]>([]);
const ColumnContext = createContext<ColumnState>({ label: "", align: "start" });

const columnOf = (column: Column) =>
  typeof column === "string" ? { label: column, align: "start" as const, hideLabel: false, wide: false } : { align: "start" as const, hideLabel: false, wide: false, ...column };

type TableProps = { caption: string; showCaption?: boolean; head: Column[]; children: ReactNode };

/** From how many columns on a table counts as having some, and many. */
const some = 4;
const many = 5;

/**
 * A table whose rows become cards where there is no room for columns. The roles are spelt out because browsers forget a
 * table's meaning when its parts are laid out as blocks.
 */
export function Table({ caption, showCaption = false, head, children }: TableProps) {
  const columns = head.map(columnOf);
  const size = columns.length >= many ? "many" : "some";
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    <HeadContext.Provider value={columns.map(({ label, align, hideLabel }) => ({ label: hideLabel ? "" : label, align }))}>
      <div data-columns={columns.length < some ? "few" : size} className="@container overflow-x-auto rounded-xl border border-line bg-surface shadow-lift">
        <table role="table" className="block w-full text-left columns:table">
          <caption className={showCaption ? "p-4 text-left font-semibold columns:px-5" : "sr-only"}>{caption}</caption>
          <thead role="rowgroup" className="sr-only columns:not-sr-only columns:table-header-group">
            <tr role="row" className="border-line border-b bg-sunken">
              {columns.map(({ label, align, hideLabel, wide }) => (
                <th
                  key={label}
                  role="columnheader"
                  scope="col"
                  className={classNames("px-4 py-3 font-medium text-muted text-sm columns:px-5", align === "end" && "text-right", wide && "columns:w-1/2")}
                >
                  <span className={hideLabel ? "sr-only" : undefined}>{label}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" className="block columns:table-row-group">
            {children}
          </tbody>
        </table>
      </div>
    </HeadContext.Provider>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}

export function Row({ children }: { children: ReactNode }) {
  const columns = useContext(HeadContext);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: laid out as a block where it is narrow
    <tr role="row" className="block space-y-3 border-line border-b p-4 last:border-b-0 columns:table-row columns:p-0">
      {Children.toArray(children).map((cell, index) => (
        <ColumnContext.Provider key={columns[index]?.label || `column-${index}`} value={columns[index] ?? { label: "", align: "start" }}>
          {cell}
        </ColumnContext.Provider>
      ))}
    </tr>
  );
}

type CellProps = { heading?: boolean /** Keeps a date or a state on one line where there is plenty of room. */; nowrap?: boolean; children?: ReactNode };

/** A cell of a `Row`; `heading` marks the one that names the row. As a part of a card, it carries its column's name. */
export function Cell({ heading = false, nowrap = false, children }: CellProps) {
  const { label, align } = useContext(ColumnContext);
  const asColumn = classNames(
    "columns:table-cell columns:px-5 columns:py-4 columns:align-middle",
    nowrap && "@5xl:whitespace-nowrap",
    align === "end" && "columns:text-right columns:tabular-nums",
  );
  if (heading) {
    return (
      // biome-ignore lint/a11y/noRedundantRoles: laid out as a block where it is narrow
      <th role="rowheader" scope="row" className={classNames("block text-left font-medium [overflow-wrap:anywhere] columns:min-w-44", asColumn)}>
        {children}
      </th>
    );
  }
  return (
    // biome-ignore lint/a11y/noRedundantRoles: laid out as a block where it is narrow
    <td role="cell" className={classNames(label ? "grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3" : "block", asColumn)}>
      {label && (
        <span aria-hidden="true" className="pt-0.5 text-muted text-sm leading-6 columns:hidden">
          {label}
        </span>
      )}
      <div className="min-w-0">{children}</div>
    </td>
  );
}
