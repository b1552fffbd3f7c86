import { z } from "zod";
import { countryNames } from "../../../lib/messages/countries.ts";
import { officeOrganisation, organisationDecisions } from "../../../lib/messages/office-organisations.ts";
import { allOrganisationKinds, type OrganisationIdentity } from "./organisation-identity.ts";

const words = officeOrganisation.problems;
const optionalText = z.string().max(200, words.tooLong).optional();

/** What an organisation is, as the office enters it. */
export const organisationForm = z.object({
  kind: z.enum(allOrganisationKinds as [(typeof allOrganisationKinds)[number]], words.kindMissing),
  legalName: z.string(words.legalNameMissing).trim().min(1, words.legalNameMissing).max(200, words.tooLong),
  shortName: optionalText,
  countryCode: z.enum(Object.keys(countryNames) as [keyof typeof countryNames], words.countryMissing),
  vatNumber: optionalText,
  registerNumber: optionalText,
  website: z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: words.websiteMalformed })
    .max(200, words.tooLong)
    .optional(),
});

/** An edit also says what it started from, and may say why. */
export const organisationEditForm = organisationForm.extend({ version: z.coerce.number().int(), reason: z.string().max(500, words.tooLong).optional() });

const decision = z.enum(["yes", "no"], organisationDecisions.choiceMissing);

export const membershipForm = z.object({ decision, reason: z.string().max(500, words.tooLong).optional() });
export const standingForm = z.object({
  decision,
  reason: z.string(organisationDecisions.reasonMissing).trim().min(1, organisationDecisions.reasonMissing).max(500, words.tooLong),
});
export const archivingForm = z.object({ intent: z.enum(["archive", "restore"]), reason: z.string().max(500, words.tooLong).optional() });

/** The form's values as an identity: what was left empty is null. */
export function identityOf(values: z.output<typeof organisationForm>): OrganisationIdentity {
  const { kind, legalName, shortName, countryCode, vatNumber, registerNumber, website } = values;
  return { kind, legalName, countryCode, shortName: shortName ?? null, vatNumber: vatNumber ?? null, registerNumber: registerNumber ?? null, website: website ?? null };
}

/** What stands in the way of a VAT number, in words; whose number it is only where the person may know. */
export function identityProblem(outcome: { problem: string; holder?: { name: string } | null }): string {
  if (outcome.problem !== "vat-number-taken") return words.vatInvalid;
  return outcome.holder ? words.vatTaken(outcome.holder) : words.vatTakenByOther;
}
