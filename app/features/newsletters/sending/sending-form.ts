import { z } from "zod";
import { newsletterWords } from "../../../lib/messages/newsletters.ts";

const localTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** What can be done with an issue beside writing it. `sendAt` is a time of day in the cluster's zone; empty means now. */
export const sendingForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("send"), sendAt: z.string().regex(localTime, newsletterWords.problems.when).optional() }),
  z.object({ intent: z.enum(["test", "pause", "resume", "cancel", "as-sent", "again"]) }),
]);
export type SendingInput = z.output<typeof sendingForm>;
