import { z } from "zod";
import { type CountryCode, isCountryCode } from "../../../lib/messages/countries.ts";
import { encodings } from "../../../lib/table/encoding.ts";
import type { TableChoices } from "../../../lib/table/table-source.ts";
import { allOrganisationKinds } from "../../accounts/organisations/organisation-identity.ts";
import type { OrganisationKind } from "../full-profile.ts";
import { isMemberTarget, type MemberTarget } from "./member-target.ts";

const table = z.object({
  encoding: z.enum(encodings).optional(),
  delimiter: z.string().length(1).optional(),
  quote: z.enum(['"', "'"]).nullable().optional(),
  quoteInside: z.enum(["doubled", "backslash"]).optional(),
  headerRow: z.number().int().min(0).optional(),
  lastHeaderRow: z.number().int().min(0).optional(),
  fillShortRows: z.boolean().optional(),
  isOneColumn: z.boolean().optional(),
  keepLastRows: z.boolean().optional(),
  restoreGarbled: z.boolean().optional(),
  sheet: z.string().optional(),
});

const target = z.custom<MemberTarget>((text) => typeof text === "string" && isMemberTarget(text));

/** What a person decided about a members' list; what is absent is detected, or as usual. */
export const membersOptions = z.object({
  table: table.default({}),
  /** Null until somebody said what the columns mean. */
  mapping: z.array(target.nullable()).nullable().default(null),
  dateOrder: z.enum(["ymd", "dmy", "mdy"]).optional(),
  decimal: z.enum([".", ","]).optional(),
  /** Null: rows that name no country are reported. */
  defaultCountry: z
    .custom<CountryCode>((code) => typeof code === "string" && isCountryCode(code))
    .nullable()
    .default(null),
  newKind: z.enum(allOrganisationKinds as [OrganisationKind, ...OrganisationKind[]]).default("other"),
  newIsMember: z.boolean().default(true),
  stored: z.enum(["complete", "replace"]).default("complete"),
});

export type MembersOptions = z.output<typeof membersOptions>;

/** The decisions as they are stored with the run. What is no longer understood counts as not decided. */
export function parseMembersOptions(stored: unknown): MembersOptions {
  const parsed = membersOptions.safeParse(stored ?? {});
  return parsed.success ? parsed.data : membersOptions.parse({});
}

export function tableChoices({ table: chosen }: MembersOptions, fileName: string): TableChoices {
  return { ...(Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)) as TableChoices), fileName };
}

/** As they are stored: without what is undefined, which JSON has no word for. */
export function plainOptions(options: MembersOptions) {
  return JSON.parse(JSON.stringify(options));
}
