import { z } from "zod";
import { officePerson } from "../../../lib/messages/office-people.ts";

const words = officePerson.problems;

/** A person's details, as the office enters them. */
export const personForm = z.object({
  name: z.string(words.nameMissing).trim().min(1, words.nameMissing).max(200, words.tooLong),
  email: z.string(words.emailMissing).trim().max(200, words.tooLong).pipe(z.email(words.emailMalformed)),
  phone: z.string().max(50, words.tooLong).optional(),
  locale: z.enum(["en", "pt"]).optional(),
  timeZone: z.string().max(60, words.tooLong).optional(),
});

export const personEditForm = personForm.extend({ reason: z.string().max(500, words.tooLong).optional() });

export const deactivationForm = z.object({ intent: z.enum(["deactivate", "reactivate"]), reason: z.string().max(500, words.tooLong).optional() });
