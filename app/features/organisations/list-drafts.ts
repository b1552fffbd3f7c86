import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import { addDays } from "../../lib/day.ts";
import type { FullProfile } from "./full-profile.ts";
import { accreditationForm, contactForm, headcountForm, renewalForm, revenueForm, siteForm } from "./list-forms.ts";

type Change = (profile: FullProfile, form: FormData) => Partial<FullProfile> | null;

/** Names a row that is not saved yet. */
const unsaved = "unsaved";

/** What a form of one kind changes; null where the form is of another kind, or could not be saved as it stands. */
function draft<Schema extends z.ZodType>(schema: Schema, change: (profile: FullProfile, value: z.output<Schema>) => Partial<FullProfile>): Change {
  return (profile, form) => {
    const submission = parseWithZod(form, { schema });
    return submission.status === "success" ? change(profile, submission.value) : null;
  };
}

const site = draft(siteForm, (profile, { intent: _, siteId = unsaved, latitude = null, longitude = null, isPrimary, ...rest }) => {
  const before = profile.sites.find((one) => one.siteId === siteId);
  const isMain = isPrimary || before?.isPrimary || profile.sites.length === 0;
  const row = { ...rest, siteId, latitude, longitude, isPrimary: isMain };
  const others = isMain ? profile.sites.map((one) => ({ ...one, isPrimary: one.siteId === siteId })) : profile.sites;
  return { sites: withRow(others, row, (one) => one.siteId) };
});

const contact = draft(contactForm, (profile, { intent: _, contactId = unsaved, ...rest }) => ({
  contacts: withRow(profile.contacts, { contactId, ...rest }, (one) => one.contactId),
}));

const accreditation = draft(accreditationForm, (profile, { intent: _, validToOn = null, ...rest }) => ({
  accreditations: [...profile.accreditations, { accreditationId: unsaved, validToOn, ...rest }],
}));

const renewal = draft(renewalForm, (profile, { accreditationId, number, validFromOn, validToOn = null }) => {
  const held = profile.accreditations.find((one) => one.accreditationId === accreditationId);
  if (!held?.validToOn) return {};
  const next = { ...held, accreditationId: unsaved, number: number ?? held.number, validFromOn: validFromOn ?? addDays(held.validToOn, 1), validToOn };
  return { accreditations: [...profile.accreditations, next] };
});

const headcount = draft(headcountForm, (profile, declared) => ({ declarations: [...profile.declarations, declared] }));
const revenue = draft(revenueForm, (profile, declared) => ({ declarations: [...profile.declarations, declared] }));

const kinds: readonly Change[] = [site, contact, accreditation, renewal, headcount, revenue];

/** The profile with a row of one of its lists as the form has it; unchanged where the form could not be saved as it stands. */
export function withListDraft(profile: FullProfile, entries: readonly (readonly [name: string, value: string])[]): FullProfile {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  for (const kind of kinds) {
    const change = kind(profile, form);
    if (change) return { ...profile, ...change };
  }
  return profile;
}

function withRow<Row>(rows: readonly Row[], row: Row, idOf: (row: Row) => string): Row[] {
  const isThere = rows.some((one) => idOf(one) === idOf(row));
  return isThere ? rows.map((one) => (idOf(one) === idOf(row) ? row : one)) : [...rows, row];
}
