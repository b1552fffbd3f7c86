import { electronicFormatIBAN, isValidIBAN } from "ibantools";
import { z } from "zod";
import { duesSettingsWords } from "../../../lib/messages/invoices.ts";

const words = duesSettingsWords.problems;

export const duesSettingsForm = z.object({
  accountHolder: z.string(words.missing).trim().min(1, words.missing).max(70, words.tooLong),
  iban: z
    .string(words.missing)
    .transform((text) => electronicFormatIBAN(text) ?? "")
    .refine((iban) => isValidIBAN(iban), words.iban),
  taxId: z
    .string()
    .trim()
    .toUpperCase()
    .max(30, words.tooLong)
    .regex(/^[A-Z0-9/. -]*$/, words.taxId)
    .optional(),
  taxNote: z.string(words.missing).trim().min(1, words.missing).max(200, words.tooLong),
});
