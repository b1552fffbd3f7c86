import { z } from "zod";
import { dayField } from "../../lib/day-field.ts";
import { accreditationsPart, contactsPart, factsPart, sitesPart } from "../../lib/messages/profile-editor.ts";
import { headcountBands, revenueBands } from "./declarations/declaration.ts";
import { countryCode, optionalText } from "./profile-forms.ts";

const degrees = z.coerce.number(sitesPart.problems.number).optional();

export const siteForm = z.object({
  intent: z.literal("save"),
  siteId: z.uuid().optional(),
  name: optionalText(120),
  street: optionalText(200),
  postcode: optionalText(20),
  city: z.string({ error: sitesPart.problems["city-missing"] }).trim().max(120),
  countryCode,
  nutsCode: optionalText(5),
  latitude: degrees,
  longitude: degrees,
  isPrimary: z.boolean().default(false),
});
export const sitesForm = z.discriminatedUnion("intent", [siteForm, z.object({ intent: z.literal("remove"), siteId: z.uuid() })]);

const accreditationProblems = accreditationsPart.problems;
const lastDay = dayField(accreditationProblems.day).optional();

export const accreditationForm = z.object({
  intent: z.literal("add"),
  scheme: z.string({ error: accreditationProblems["scheme-missing"] }).trim().max(120),
  issuer: z.string({ error: accreditationProblems["issuer-missing"] }).trim().max(120),
  number: optionalText(60),
  validFromOn: dayField(accreditationProblems.dayMissing),
  validToOn: lastDay,
});
export const renewalForm = z.object({ intent: z.literal("renew"), accreditationId: z.uuid(), number: optionalText(60), validFromOn: lastDay, validToOn: lastDay });
export const accreditationsForm = z.discriminatedUnion("intent", [accreditationForm, renewalForm, z.object({ intent: z.literal("remove"), accreditationId: z.uuid() })]);

export const contactForm = z.object({
  intent: z.literal("save"),
  contactId: z.uuid().optional(),
  kind: z.enum(["phone", "email", "person"]),
  label: optionalText(80),
  value: z.string({ error: contactsPart.problems.valueMissing }).trim().max(254),
});
export const contactsForm = z.discriminatedUnion("intent", [contactForm, z.object({ intent: z.literal("remove"), contactId: z.uuid() })]);

const asOfOn = dayField(factsPart.problems.day);
const unknownBand = factsPart.problems["unknown-band"];

export const headcountForm = z.object({ kind: z.literal("headcount"), band: z.enum(headcountBands, { error: unknownBand }), asOfOn });
export const revenueForm = z.object({ kind: z.literal("revenue_band"), band: z.enum(revenueBands, { error: unknownBand }), asOfOn });
export const factsForm = z.discriminatedUnion("kind", [headcountForm, revenueForm]);
