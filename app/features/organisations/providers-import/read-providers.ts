import type { Day } from "../../../lib/day.ts";
import { parseCountry } from "../../../lib/parse-country.ts";
import { type DateOrder, detectDateStyle, readDate } from "../../../lib/table/date-style.ts";
import { cellText, onOneLine, withoutDecimalTail } from "../members-import/cell-text.ts";
import { type MemberCells, type MemberTable, memberCells } from "../members-import/member-cells.ts";
import type { MemberProblem } from "../members-import/member-problem.ts";
import { type ListStyle, readOrganisation } from "../members-import/read-organisation.ts";
import { type ProviderProblem, type ProviderRow, schemeOf } from "./provider.ts";
import type { OwnColumn, ProviderColumns } from "./provider-columns.ts";
import { splitSpecialities } from "./split-specialities.ts";

export type ProvidersRead = { rows: readonly ProviderRow[]; problems: { members: readonly MemberProblem[]; providers: readonly ProviderProblem[] } };

const longestId = 200;

/**
 * Reads each row of a list of providers: one organisation with one place. A row that cannot be read right is reported and
 * left out; a cell that cannot is reported and left empty. Rows stay apart here, whatever their ids say.
 */
export function readProviders(table: MemberTable, columns: ProviderColumns, today: Day): ProvidersRead {
  const members: MemberProblem[] = [];
  const providers: ProviderProblem[] = [];
  const style: ListStyle = { today, defaultCountry: null, dateOrder: null, decimal: null, externalIdScheme: "", wholeYears: false, descriptions: [] };
  const reader = new RowReader(table, columns, { today, dateOrder: dateOrderOf(table, columns) }, providers);
  const rows = table.rows.flatMap((row): ProviderRow[] => {
    const cells = memberCells(table, row, columns.mapping, members);
    const externalId = reader.idOf(row);
    if (externalId === null || reader.hasTwoCountries(cells)) return [];
    const member = readOrganisation(cells, style);
    if (member === null) return [];
    reader.lookAtName(row.row, member.legalName, cells);
    return [
      {
        externalId,
        member: { ...member, externalIds: [{ scheme: schemeOf(member.countryCode), value: externalId }] },
        specialities: splitSpecialities(reader.text(row, "specialities")),
        facilityType: onOneLine(reader.text(row, "facilityType")) || null,
        ownership: onOneLine(reader.text(row, "ownership")) || null,
        referenceOn: reader.referenceDay(row),
      },
    ];
  });
  return { rows, problems: { members, providers } };
}

type Row = MemberTable["rows"][number];

class RowReader {
  constructor(
    private readonly table: MemberTable,
    private readonly columns: ProviderColumns,
    private readonly days: { today: Day; dateOrder: DateOrder | null },
    private readonly problems: ProviderProblem[],
  ) {}

  text(row: Row, column: OwnColumn): string {
    const place = this.columns.own[column];
    const read = cellText(place === null ? "" : (row.cells[place] ?? ""));
    if ("text" in read) return read.text;
    this.#report("unreadable-cell", row.row, column);
    return "";
  }

  /** The row's id in its register, which may be "0"; null, with a problem noted, where it has none or one that is too long to be one. */
  idOf(row: Row): string | null {
    const id = onOneLine(withoutDecimalTail(this.text(row, "id")));
    if (id !== "" && id.length <= longestId) return id;
    this.#report("no-id", row.row, "id");
    return null;
  }

  hasTwoCountries(cells: MemberCells): boolean {
    const named = new Set(cells.all("countryCode").map(({ text }) => parseCountry(text)));
    if (named.size < 2) return false;
    this.problems.push({ kind: "countries-differ", row: cells.row, column: cells.all("countryCode")[1]?.column ?? null, detail: null });
    return true;
  }

  /** A question mark in the place of a letter is what a conversion leaves of what it did not know. */
  lookAtName(row: number, name: string, cells: MemberCells): void {
    if (name.includes("?")) this.problems.push({ kind: "question-mark-in-name", row, column: cells.all("legalName")[0]?.column ?? null, detail: null });
  }

  referenceDay(row: Row): Day | null {
    const text = this.text(row, "referenceOn");
    if (text === "") return null;
    const day = readDate(text, this.days.dateOrder, Number(this.days.today.slice(0, 4)));
    if (day !== null && day <= this.days.today) return day;
    this.#report(day === null ? "unreadable-reference-day" : "day-in-future", row.row, "referenceOn");
    return null;
  }

  #report(kind: ProviderProblem["kind"], row: number, column: OwnColumn): void {
    this.problems.push({ kind, row, column: this.table.columns[this.columns.own[column] ?? -1] ?? null, detail: null });
  }
}

/** "01/12/19" alone could mean two days: the days of publication beside it, as "16/04/2020", show the order. */
function dateOrderOf(table: MemberTable, { own }: ProviderColumns): DateOrder | null {
  const places = [own.referenceOn, own.publishedOn].filter((place) => place !== null);
  return detectDateStyle(places.flatMap((place) => table.rows.map(({ cells }) => cells[place] ?? ""))).order;
}
