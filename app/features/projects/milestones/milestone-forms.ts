import { z } from "zod";
import { dayField } from "../../../lib/day-field.ts";
import { milestoneWords } from "../../../lib/messages/milestones.ts";

const words = milestoneWords.problems;
const milestoneId = z.uuid();

export const planForm = z.object({
  intent: z.literal("plan-milestone"),
  kind: z.enum(["milestone", "output"], words.choose),
  title: z.string(words.title).trim().min(5, words.title).max(200, words.title),
  organisationId: z.uuid(words.choose),
  dueOn: dayField(words.day),
  formKey: z.string().min(1).max(100),
});

/** Everything that is done to a project's milestones. */
export const milestoneForm = z.discriminatedUnion("intent", [
  planForm,
  z.object({ intent: z.literal("reach-milestone"), milestoneId, reachedOn: dayField(words.day) }),
  z.object({ intent: z.literal("move-milestone"), milestoneId, dueOn: dayField(words.day) }),
  z.object({ intent: z.literal("drop-milestone"), milestoneId, reason: z.string(words.reason).trim().min(1, words.reason).max(300, words.reason) }),
]);
export type MilestoneForm = z.output<typeof milestoneForm>;
