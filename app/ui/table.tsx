import { Children, createContext, type ReactNode, useContext } from "react";
import { classNames } from "./class-names.ts";

type Column = string | { label: string; align?: "start" | "end"; hideLabel?: boolean };
type ColumnState = { label: string; align: "start" | "end" };

const HeadContext = createContext<ColumnState[]>([]);
const ColumnContext = createContext<ColumnState>({ label: "", align: "start" });

const columnOf = (column: Column) =>
  typeof column === "string" ? { label: column, align: "start" as const, hideLabel: false } : { align: "start" as const, hideLabel: false, ...column };

type TableProps = { caption: string; showCaption?: boolean; head: Column[]; children: ReactNode };

/**
 * A table whose rows become cards at phone width. The roles are spelt out because browsers forget a table's meaning
 * when its parts are laid out as blocks.
 */
export function Table({ caption, showCaption = false, head, children }: TableProps) {
  const columns = head.map(columnOf);
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    <HeadContext.Provider value={columns.map(({ label, align, hideLabel }) => ({ label: hideLabel ? "" : label, align }))}>
      <div className="table-stacks overflow-x-auto rounded-xl border border-line bg-surface shadow-lift">
        <table role="table" className="block w-full text-left sm:table">
          <caption className={showCaption ? "p-4 text-left font-semibold sm:px-5" : "sr-only"}>{caption}</caption>
          <thead role="rowgroup" className="sr-only sm:not-sr-only sm:table-header-group">
            <tr role="row" className="border-line border-b bg-sunken">
              {columns.map(({ label, align, hideLabel }) => (
                <th key={label} role="columnheader" scope="col" className={classNames("px-4 py-3 font-medium text-muted text-sm sm:px-5", align === "end" && "text-right")}>
                  <span className={hideLabel ? "sr-only" : undefined}>{label}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" className="block sm:table-row-group">
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
    // biome-ignore lint/a11y/noRedundantRoles: laid out as a block at phone width
    <tr role="row" className="block space-y-3 border-line border-b p-4 last:border-b-0 sm:table-row sm:p-0">
      {Children.toArray(children).map((cell, index) => (
        <ColumnContext.Provider key={columns[index]?.label || `column-${index}`} value={columns[index] ?? { label: "", align: "start" }}>
          {cell}
        </ColumnContext.Provider>
      ))}
    </tr>
  );
}

type CellProps = { heading?: boolean /** Keeps a date or a state on one line where there are columns. */; nowrap?: boolean; children?: ReactNode };

/** A cell of a `Row`; `heading` marks the one that names the row. */
export function Cell({ heading = false, nowrap = false, children }: CellProps) {
  const { label, align } = useContext(ColumnContext);
  const className = classNames("sm:table-cell sm:px-5 sm:py-4 sm:align-middle", nowrap && "lg:whitespace-nowrap", align === "end" && "sm:text-right sm:tabular-nums");
  if (heading) {
    return (
      // biome-ignore lint/a11y/noRedundantRoles: laid out as a block at phone width
      <th role="rowheader" scope="row" className={classNames(className, "text-left font-medium max-sm:block")}>
        {children}
      </th>
    );
  }
  return (
    // biome-ignore lint/a11y/noRedundantRoles: laid out as a block at phone width
    <td role="cell" data-column={label} className={classNames(className, "max-sm:grid max-sm:grid-cols-[6.5rem_minmax(0,1fr)] max-sm:gap-x-3 max-sm:data-[column='']:block")}>
      <div className="min-w-0">{children}</div>
    </td>
  );
}
