import type { CordisProblem, CordisProblemKind, ValueClass } from "./cordis-problem.ts";
import type { Row } from "./release-table.ts";

/** What a cell of each kind looks like even where it is wrong; null: it has no look of its own, so a wrong one may be anything. */
const looks: Partial<Record<CordisProblemKind, readonly ValueClass[] | null>> = {
  "unreadable-money": ["number", "whole number"],
  "unreadable-day": ["date"],
  "unreadable-number": ["number", "whole number"],
  "unreadable-yes-no": null,
  "unreadable-country": null,
  "unreadable-coordinates": null,
  "unreadable-nuts-code": null,
  "unknown-role": null,
  "unknown-status": null,
  "unknown-activity": null,
};

/** The cells of one row, read one by one; what could not be read is in `problems`. */
export type RowCells<Name extends string> = {
  problems: CordisProblem[];
  /** Columns whose cell says something that could not be read: what is stored is no worse than that. */
  unread: Name[];
  read<Value>(name: Name, reader: (text: string) => Value | null, kind: CordisProblemKind): Value | null;
  remark(kind: CordisProblemKind, name: Name | null): void;
};

export function cellsOf<Name extends string>(row: Row<Name>, ids: readonly string[]): RowCells<Name> {
  const problems: CordisProblem[] = [];
  const unread: Name[] = [];
  const remark = (kind: CordisProblemKind, name: Name | null) => void problems.push(row.problem(kind, name, ids));
  return {
    problems,
    unread,
    remark,
    read(name, reader, kind) {
      const text = row.cell(name);
      if (text === "") return null;
      const value = reader(text);
      if (value === null) {
        remark(kind, name);
        unread.push(name);
      }
      return value;
    },
  };
}

/** Whether a row's cells are of another kind than their columns in more than one way: then they have slipped, and none of them is believed. */
export function hasShifted(problems: readonly CordisProblem[]): boolean {
  const foreign = problems.filter(({ kind, valueClass }) => {
    const look = looks[kind];
    return look !== undefined && (look === null || (valueClass !== null && !look.includes(valueClass)));
  });
  return new Set(foreign.map((problem) => problem.kind)).size > 1;
}
