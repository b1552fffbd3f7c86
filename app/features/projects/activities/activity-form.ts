import { z } from "zod";
import { dayField } from "../../../lib/day-field.ts";
import { activityWords } from "../../../lib/messages/activities.ts";
import { activityKinds } from "./activity-kinds.ts";

const words = activityWords.problems;

/** Who did what together, when, and how long it took: a minute on a phone. */
export const activityForm = z.object({
  leaderId: z.uuid(words.organisation),
  kind: z.enum(activityKinds, words.kind),
  title: z.string(words.title).trim().min(3, words.title).max(120, words.tooLong),
  happenedOn: dayField(words.day),
  hours: z.coerce.number(words.hours).int(words.hours).min(1, words.hours).max(10_000, words.hours),
  partnerIds: z.uuid().array().min(1, words.partners).max(40, words.partners),
  scopeId: z.uuid().optional(),
});
export type ActivityInput = z.output<typeof activityForm>;
