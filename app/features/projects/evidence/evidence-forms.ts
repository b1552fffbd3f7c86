import { z } from "zod";
import { dayField } from "../../../lib/day-field.ts";
import { evidenceWords } from "../../../lib/messages/evidence.ts";
import { evidenceFlags } from "./evidence-flags.ts";

const words = evidenceWords.problems;
const day = dayField(words.day);

export const hoursForm = z.object({
  intent: z.literal("hours"),
  hours: z.coerce.number(words.hours).int(words.hours).min(1, words.hours).max(100_000, words.hours),
  isPromotion: z.boolean().default(false),
  spentOn: day,
});
export const claimForm = z.object({
  intent: z.literal("claim"),
  flag: z.enum(evidenceFlags, words.choose),
  sentence: z.string(words.sentence).trim().min(10, words.sentence).max(300, words.sentence),
  link: z
    .url({ protocol: /^https?$/, error: words.link })
    .max(500, words.link)
    .optional(),
  happenedOn: day,
});

/** Everything that is done to a project's record. */
export const evidenceForm = z.discriminatedUnion("intent", [
  hoursForm,
  claimForm,
  z.object({ intent: z.literal("confirm"), claimId: z.uuid() }),
  z.object({ intent: z.literal("withdraw"), claimId: z.uuid() }),
]);
