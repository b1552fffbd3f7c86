import { z } from "zod";
import { countryNames } from "../../lib/messages/countries.ts";
import { languageNames } from "../../lib/messages/languages.ts";
import { aboutPart } from "../../lib/messages/profile-editor.ts";
import { choosableFields, type ProfileField, visibilities } from "./field-visibility.ts";
import { vocabularies } from "./vocabulary/vocabulary-forms.ts";

const problems = aboutPart.problems;

/** A text that may be left empty; null then. */
export const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, problems.tooLong({ most }))
    .optional()
    .transform((text) => text || null);

export const version = z.coerce.number().int().min(1);

const languageCode = z.enum(Object.keys(languageNames) as [keyof typeof languageNames], { error: problems.languageMissing });
export const countryCode = z.enum(Object.keys(countryNames) as [keyof typeof countryNames]);

const description = z.object({ locale: languageCode.optional(), text: optionalText(4000) }).superRefine(({ locale, text }, context) => {
  if (text && !locale) context.addIssue({ code: "custom", path: ["locale"], message: problems.languageMissing });
});

export const aboutForm = z
  .object({
    version,
    shortName: optionalText(80),
    website: optionalText(300),
    vatNumber: optionalText(30),
    registerNumber: optionalText(40),
    descriptions: z.array(description).max(Object.keys(languageNames).length).default([]),
  })
  .superRefine(({ descriptions }, context) => {
    descriptions.forEach(({ locale }, index) => {
      if (locale && descriptions.findIndex((other) => other.locale === locale) < index) {
        context.addIssue({ code: "custom", path: ["descriptions", index, "locale"], message: problems.languageTwice });
      }
    });
  });

export const offerForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("languages"), version, languages: z.array(languageCode).default([]) }),
  z.object({ intent: z.literal("markets"), version, sourceMarkets: z.array(countryCode).default([]) }),
  z.object({ intent: z.literal("terms"), vocabulary: z.enum(vocabularies), termIds: z.array(z.uuid()).default([]) }),
]);

/** Which choices a field allows, the operation knows. */
export const visibilityForm = z.object({ version, visibilities: z.partialRecord(z.enum(choosableFields as [ProfileField, ...ProfileField[]]), z.enum(visibilities)) });
