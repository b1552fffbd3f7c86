import { z } from "zod";
import { isCountryCode } from "../../../lib/messages/countries.ts";
import { memberTargetLabel } from "../../../lib/messages/members-import.ts";
import { columnsPage as words } from "../../../lib/messages/members-import-pages.ts";
import { ok, type Result } from "../../../lib/result.ts";
import { type MemberMapping, mayRepeat } from "./member-target.ts";
import { type MembersOptions, membersOptions } from "./members-options.ts";
import { parseMapping } from "./suggest-mapping.ts";

export type ColumnsForm = Pick<MembersOptions, "mapping" | "dateOrder" | "decimal" | "defaultCountry" | "newKind" | "newIsMember" | "stored">;

const settings = membersOptions.pick({ newKind: true, stored: true }).extend({
  dateOrder: z.enum(["ymd", "dmy", "mdy"]).optional(),
  decimal: z.enum([".", ","]).optional(),
  defaultCountry: z.string().optional(),
});

/** What the columns mean and what holds for the whole list; else what is to be corrected, in words. Columns are fields `column:0`, `column:1` … */
export function parseColumnsForm(form: FormData, columnCount: number): Result<ColumnsForm, string> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const mapping = parseMapping(Array.from({ length: columnCount }, (_, place) => text(`column:${place}`) ?? ""));
  const parsed = settings.safeParse({
    newKind: text("newKind"),
    stored: text("stored"),
    dateOrder: text("dateOrder"),
    decimal: text("decimal"),
    defaultCountry: text("defaultCountry"),
  });
  if (!mapping || !parsed.success) return { ok: false, problem: words.problems.broken };
  const problem = problemWith(mapping);
  if (problem) return { ok: false, problem };
  const { defaultCountry = "", dateOrder, decimal, ...rest } = parsed.data;
  return ok({
    ...rest,
    mapping: [...mapping],
    ...(dateOrder && { dateOrder }),
    ...(decimal && { decimal }),
    defaultCountry: isCountryCode(defaultCountry) ? defaultCountry : null,
    newIsMember: text("newIsMember") === "on",
  });
}

function problemWith(mapping: MemberMapping): string | null {
  if (!mapping.includes("legalName")) return words.problems["no-name-column"];
  const twice = mapping.find((target, place) => target !== null && !mayRepeat(target) && mapping.indexOf(target) !== place);
  return twice ? words.problems["used-twice"]({ field: memberTargetLabel(twice) }) : null;
}
