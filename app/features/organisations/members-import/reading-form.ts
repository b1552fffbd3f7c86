import { z } from "zod";
import { readingPage as words } from "../../../lib/messages/members-import-pages.ts";
import { encodings } from "../../../lib/table/encoding.ts";
import { type TableProblemKind, weightOf } from "../../../lib/table/table-problem.ts";
import type { MembersOptions } from "./members-options.ts";
import type { MembersReading } from "./members-reading.ts";

const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** How a person wants the file to be read; what is empty stays as it was recognised. */
export const readingForm = z.object({
  intent: z.enum(["again", "continue"]),
  encoding: z.enum(encodings).optional(),
  delimiter: z.enum(["comma", "semicolon", "tab", "bar"]).optional(),
  quote: z.enum(["double", "single", "none"]).optional(),
  sheet: z.string().max(200).optional(),
  headerRow: z.coerce.number(words.problems.headerRow).int(words.problems.headerRow).min(0, words.problems.headerRow).max(1_000, words.problems.headerRow).optional(),
  fillShortRows: tick,
  isOneColumn: tick,
  keepLastRows: tick,
  restoreGarbled: tick,
});

export type ReadingForm = z.output<typeof readingForm>;
type TableOptions = MembersOptions["table"];

const delimiters = { comma: ",", semicolon: ";", tab: "\t", bar: "|" } as const;
const quotes = { double: '"', single: "'", none: null } as const;

/** The name in the form of a separator or quotation mark that was chosen; undefined where none was. */
export function delimiterName(delimiter: string | undefined): string | undefined {
  return Object.entries(delimiters).find(([, sign]) => sign === delimiter)?.[0];
}

export function quoteName(quote: string | null | undefined): string | undefined {
  return Object.entries(quotes).find(([, sign]) => sign === quote)?.[0];
}

/** What stands in the form as options. To go on means: what was doubtful, and is not chosen otherwise, is right as recognised. */
export function tableOptionsOf(form: ReadingForm, reading: MembersReading): TableOptions {
  const chosen: TableOptions = {
    encoding: form.encoding,
    delimiter: form.delimiter && delimiters[form.delimiter],
    quote: form.quote && quotes[form.quote],
    sheet: form.sheet,
    headerRow: form.headerRow,
    fillShortRows: form.fillShortRows || undefined,
    isOneColumn: form.isOneColumn || undefined,
    keepLastRows: form.keepLastRows || undefined,
    restoreGarbled: form.restoreGarbled || undefined,
  };
  return form.intent === "continue" ? { ...confirmed(reading), ...given(chosen) } : given(chosen);
}

function given(options: TableOptions): TableOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** What was recognised and is doubtful, as if it had been chosen. */
function confirmed({ table, problems }: MembersReading): TableOptions {
  if (!table) return {};
  const recognised: Partial<Record<TableProblemKind, TableOptions>> = {
    "doubtful-encoding": { encoding: table.text?.encoding },
    "doubtful-delimiter": { delimiter: table.dialect?.dialect.delimiter, quote: table.dialect?.dialect.quote, quoteInside: table.dialect?.dialect.quoteInside },
    "one-column": { isOneColumn: true },
    "no-headings": { headerRow: 0 },
    "doubtful-headings": { headerRow: table.header.row ?? 0, lastHeaderRow: table.header.lastRow ?? undefined },
    "several-sheets": { sheet: table.workbook?.sheet },
  };
  return given(Object.assign({}, ...problems.map(({ kind }) => recognised[kind] ?? {})));
}

/** Problems that somebody has to look at before the columns are. */
export function openQuestions({ problems }: MembersReading): MembersReading["problems"] {
  return problems.filter(({ kind }) => weightOf(kind) === "question");
}
