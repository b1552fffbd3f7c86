import type { ImportChoices } from "../features/imports/import-preview.ts";
import { isMemberTarget, type MemberTarget } from "../features/organisations/members-import/member-target.ts";
import { type MembersOptions, membersOptions } from "../features/organisations/members-import/members-options.ts";
import type { MembersReading } from "../features/organisations/members-import/members-reading.ts";
import { membersCommandWords as words } from "../lib/messages/members-import-command.ts";
import { BadInput } from "../platform/command-line/command.ts";

/** What `import members` may be told beside the file. */
export const memberImportArguments = {
  encoding: { type: "string" },
  delimiter: { type: "string" },
  quote: { type: "string" },
  sheet: { type: "string" },
  "header-row": { type: "string" },
  "fill-short-rows": { type: "boolean" },
  "one-column": { type: "boolean" },
  "keep-last-rows": { type: "boolean" },
  "restore-garbled": { type: "boolean" },
  mapping: { type: "string" },
  country: { type: "string" },
  "date-order": { type: "string" },
  decimal: { type: "string" },
  kind: { type: "string" },
  "not-members": { type: "boolean" },
  replace: { type: "boolean" },
  choose: { type: "string", multiple: true },
  commit: { type: "boolean", default: false },
} as const;

type Given = Partial<Record<Exclude<keyof typeof memberImportArguments, "choose">, string | boolean | string[]>>;

/** The options that the arguments mean. Throws BadInput with what an option takes. */
export function optionsOf(values: Given): MembersOptions {
  const { delimiter, quote } = values;
  const wanted = {
    table: {
      encoding: values.encoding,
      delimiter: delimiter === "tab" || delimiter === "\\t" ? "\t" : delimiter,
      quote: quote === "none" ? null : quote,
      sheet: values.sheet,
      headerRow: values["header-row"] === undefined ? undefined : Number(values["header-row"]),
      fillShortRows: values["fill-short-rows"],
      isOneColumn: values["one-column"],
      keepLastRows: values["keep-last-rows"],
      restoreGarbled: values["restore-garbled"],
    },
    dateOrder: values["date-order"],
    decimal: values.decimal,
    defaultCountry: typeof values.country === "string" ? values.country.toUpperCase() : undefined,
    newKind: values.kind,
    newIsMember: values["not-members"] !== true,
    stored: values.replace === true ? "replace" : "complete",
  };
  const parsed = membersOptions.safeParse(wanted);
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0]?.path.at(-1) ?? "");
  throw new BadInput(words.badOption({ option: argumentOf[name] ?? name, allowed: parsed.error.issues[0]?.message ?? "" }));
}

const argumentOf: Record<string, string> = { headerRow: "header-row", dateOrder: "date-order", defaultCountry: "country", newKind: "kind" };

/** What each column means: as suggested, with what `--mapping "Name=legalName,Fax="` says otherwise. Throws BadInput. */
export function mappingFor(reading: MembersReading, given: string | undefined): (MemberTarget | null)[] {
  const columns = reading.suggested?.columns ?? [];
  const chosen = new Map(pairsOf(given).map(([column, field]) => [column, targetOf(field)]));
  for (const column of chosen.keys()) {
    if (!columns.some((known) => known.column === column)) throw new BadInput(words.noColumn({ column, columns: columns.map((known) => known.column).join(", ") }));
  }
  return columns.map(({ column, target }) => (chosen.has(column) ? (chosen.get(column) ?? null) : target));
}

function pairsOf(given: string | undefined): [string, string][] {
  if (given === undefined) return [];
  return given.split(",").map((pair) => {
    const [column, field, ...rest] = pair.split("=");
    if (!column || field === undefined || rest.length > 0) throw new BadInput(words.badMapping({ given: pair }));
    return [column.trim(), field.trim()];
  });
}

function targetOf(field: string): MemberTarget | null {
  if (field === "") return null;
  if (!isMemberTarget(field)) throw new BadInput(words.noField({ field }));
  return field;
}

/** `--choose 12=new`: decisions about rows. Throws BadInput. */
export function choicesOf(given: readonly string[]): ImportChoices {
  const pairs = given.map((text) => {
    const match = /^(\d+)=(new|skip|same:.+)$/.exec(text);
    if (!match) throw new BadInput(words.badChoice({ given: text }));
    return [`row:${match[1]}`, match[2] as string] as const;
  });
  return Object.fromEntries(pairs);
}
