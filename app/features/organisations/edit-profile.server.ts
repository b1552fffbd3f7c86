import { ok, type Result, refuse } from "../../lib/result.ts";
import { checkVatNumber, type VatProblem } from "../../lib/vat-number.ts";
import { checkWebsite } from "../../lib/website.ts";
import type { Tx } from "../../platform/database/db.server.ts";
import type { Act } from "../accounts/viewer.ts";
import { type EditProblem, type EditTarget, editingProfile, type ProfileEdit } from "./editing-profile.server.ts";

export type ProfileEditInput = EditTarget & {
  version: number;
  /** A part that is left out stays as it is. */
  shortName?: string | null;
  vatNumber?: string | null;
  registerNumber?: string | null;
  website?: string | null;
  /** All descriptions, one per language (ISO 639-1); an empty text takes the language away. */
  descriptions?: readonly { locale: string; text: string }[];
  languages?: readonly string[];
  sourceMarkets?: readonly string[];
};

export type ProfileEditProblem = EditProblem | VatProblem | "vat-number-taken" | "website-malformed";

/** Changes what an organisation says of itself. Saving what already stands changes nothing. */
export function editProfile(act: Act, input: ProfileEditInput): Promise<Result<null, ProfileEditProblem>> {
  return editingProfile(act, input, "organisation.profile-edited", async (tx, edit): Promise<Result<null, ProfileEditProblem>> => {
    const vatNumber = await vatNumberFor(tx, edit, input.vatNumber);
    if (!vatNumber.ok) return vatNumber;
    const website = input.website?.trim() ? checkWebsite(input.website) : ok(input.website);
    if (!website.ok) return website;
    await changeColumns(tx, edit, { ...input, vatNumber: vatNumber.value, website: website.value });
    if (input.descriptions) await changeDescriptions(tx, edit, input.descriptions);
    if (input.languages) await changeLanguages(tx, edit, input.languages);
    if (input.sourceMarkets) await changeSourceMarkets(tx, edit, input.sourceMarkets);
    return ok(null);
  });
}

async function vatNumberFor(tx: Tx, { organisation }: ProfileEdit, text: string | null | undefined): Promise<Result<string | null | undefined, VatProblem | "vat-number-taken">> {
  const trimmed = text?.trim();
  if (!trimmed || trimmed === organisation.vatNumber) return ok(text === undefined ? undefined : trimmed || null);
  const checked = checkVatNumber(trimmed, organisation.countryCode);
  if (!checked.ok) return checked;
  const { vatNumber } = checked.value;
  const holder = await tx.organisation.findFirst({ where: { countryCode: organisation.countryCode, vatNumber, id: { not: organisation.id } }, select: { id: true } });
  return holder ? refuse("vat-number-taken") : ok(vatNumber);
}

async function changeColumns(tx: Tx, edit: ProfileEdit, input: ProfileEditInput): Promise<void> {
  const data: Partial<Record<"shortName" | "vatNumber" | "registerNumber" | "website", string | null>> = {};
  for (const column of ["shortName", "vatNumber", "registerNumber", "website"] as const) {
    if (input[column] === undefined) continue;
    const after = input[column]?.trim() || null;
    if (after === edit.organisation[column]) continue;
    data[column] = after;
    edit.note(column, edit.organisation[column], after);
  }
  if (Object.keys(data).length > 0) await tx.organisation.update({ where: { id: edit.organisation.id }, data });
}

async function changeDescriptions(tx: Tx, edit: ProfileEdit, wanted: readonly { locale: string; text: string }[]): Promise<void> {
  const organisationId = edit.organisation.id;
  const after = new Map(wanted.map(({ locale, text }) => [locale, text.replaceAll("\r\n", "\n").trim()] as const).filter(([, text]) => text !== ""));
  const rows = await tx.organisationDescription.findMany({ where: { organisationId }, orderBy: { locale: "asc" } });
  const before = new Map(rows.map((row) => [row.locale, row.text]));
  if (same(entries(before), entries(after))) return;
  await tx.organisationDescription.deleteMany({ where: { organisationId } });
  await tx.organisationDescription.createMany({ data: [...after].map(([locale, text]) => ({ organisationId, locale, text })) });
  edit.note("descriptions", Object.fromEntries(before), Object.fromEntries(after));
}

async function changeLanguages(tx: Tx, edit: ProfileEdit, wanted: readonly string[]): Promise<void> {
  const organisationId = edit.organisation.id;
  const before = (await tx.organisationLanguage.findMany({ where: { organisationId } })).map((row) => row.languageCode).sort();
  const after = [...new Set(wanted)].sort();
  if (same(before, after)) return;
  await tx.organisationLanguage.deleteMany({ where: { organisationId } });
  await tx.organisationLanguage.createMany({ data: after.map((languageCode) => ({ organisationId, languageCode })) });
  edit.note("languages", before, after);
}

async function changeSourceMarkets(tx: Tx, edit: ProfileEdit, wanted: readonly string[]): Promise<void> {
  const organisationId = edit.organisation.id;
  const before = (await tx.organisationSourceMarket.findMany({ where: { organisationId } })).map((row) => row.countryCode).sort();
  const after = [...new Set(wanted)].sort();
  if (same(before, after)) return;
  await tx.organisationSourceMarket.deleteMany({ where: { organisationId } });
  await tx.organisationSourceMarket.createMany({ data: after.map((countryCode) => ({ organisationId, countryCode })) });
  edit.note("sourceMarkets", before, after);
}

function entries(map: Map<string, string>): string[][] {
  return [...map].sort(([one], [other]) => (one < other ? -1 : 1));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
