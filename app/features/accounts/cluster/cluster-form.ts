import { z } from "zod";
import { isHex } from "../../../lib/accent.ts";
import { countryNames } from "../../../lib/messages/countries.ts";
import { clusterSettings } from "../../../lib/messages/office-portal.ts";

const words = clusterSettings.problems;
const text = (most: number) => z.string(words.missing).trim().min(1, words.missing).max(most, words.tooLong);

/** NUTS (Regulation (EC) 1059/2003) writes EL for Greece and UK for the United Kingdom. */
const nutsPrefix: Record<string, string> = { GR: "EL", GB: "UK" };

/** The portal's own settings, for the first run and for later. */
export const clusterForm = z
  .object({
    name: text(100),
    legalEntityName: text(200),
    legalAddress: text(500),
    countryCode: z.enum(Object.keys(countryNames) as [keyof typeof countryNames], words.countryMissing),
    nutsCode: z
      .string(words.missing)
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{2}[A-Z0-9]{0,3}$/, words.nutsMalformed),
    currency: z
      .string(words.missing)
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{3}$/, words.currencyMalformed),
    timeZone: z.string(words.missing).trim().refine(isTimeZone, words.timeZoneMalformed),
    senderName: text(100),
    senderEmail: z.string(words.missing).trim().max(200, words.tooLong).pipe(z.email(words.emailMalformed)),
    privacyNotice: text(50_000),
    imprint: text(20_000),
    accentColour: z.string(words.missing).trim().toLowerCase().refine(isHex, words.colourMalformed),
  })
  .refine(({ countryCode, nutsCode }) => nutsCode.startsWith(nutsPrefix[countryCode] ?? countryCode), { path: ["nutsCode"], error: words.nutsOfOther });

/** An edit also says from which state of the settings it started. */
export const clusterEditForm = clusterForm.and(z.object({ editedFrom: z.iso.datetime() }));

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
