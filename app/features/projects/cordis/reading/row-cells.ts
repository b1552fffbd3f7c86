import { isMissing } from "../../../../lib/table/missing-value.ts";
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

/** The cells of one row, read one by one. */
export class RowCells<Name extends string> {
  /** What could not be read, or only with a remark. */
  readonly problems: CordisProblem[] = [];
  /** Columns whose cell says something that could not be read: what is stored is no worse than that. */
  readonly unread: Name[] = [];

  constructor(
    private readonly row: Row<Name>,
    private readonly ids: readonly string[],
  ) {}

  read<Value>(name: Name, reader: (text: string) => Value | null, kind: CordisProblemKind): Value | null {
    const text = this.row.cell(name);
    if (text === "") return null;
    const value = reader(text);
    if (value === null && !isMissing(text)) {
      this.remark(kind, name);
      this.unread.push(name);
    }
    return value;
  }

  /** The text of a cell; null where it is empty or says that nothing is known ("n/a"). */
  known(name: Name): string | null {
    const text = this.row.text(name);
    return text === null || isMissing(text) ? null : text;
  }

  remark(kind: CordisProblemKind, name: Name | null): void {
    this.problems.push(this.row.problem(kind, name, this.ids));
  }
}

/** Whether a row's cells are of another kind than their columns in more than one way: then they have slipped, and none of them is believed. */
export function hasShifted(problems: readonly CordisProblem[]): boolean {
  const foreign = problems.filter(({ kind, valueClass }) => {
    const look = looks[kind];
    return look !== undefined && (look === null || (valueClass !== null && !look.includes(valueClass)));
  });
  return new Set(foreign.map((problem) => problem.kind)).size > 1;
}
