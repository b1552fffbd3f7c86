import { z } from "zod";
import { numbersPage } from "../../../lib/messages/rounds.ts";
import { diversionFields } from "./diversion.ts";
import { changeReasons, returnReasons } from "./submission-rules.ts";

const words = numbersPage.problems;

export const sendForm = z.object({
  intent: z.literal("send"),
  roundId: z.uuid(),
  kind: z.enum(["reported", "not_applicable"], words.kind),
  persons: z.coerce.number(words.persons).int(words.persons).min(0, words.persons).max(10_000_000, words.persons).optional(),
  changeReason: z.enum(changeReasons).optional(),
  diversion: diversionFields.optional(),
});
const attestForm = z.object({ intent: z.literal("attest"), roundId: z.uuid() });

export const historyForm = z.object({
  intent: z.literal("history"),
  scopeId: z.uuid(words.scope),
  quarters: z.string(words.quarters).trim().min(1, words.quarters).max(2_000, words.quarters),
});

export const numbersForm = z.discriminatedUnion("intent", [sendForm, attestForm, historyForm]);

export const judgeForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("read"), reason: z.string().trim().min(1).max(200) }),
  z.object({
    intent: z.literal("accept-all"),
    shown: z
      .string()
      .transform((ids) => ids.split(" "))
      .pipe(z.uuid().array().max(10_000)),
  }),
  z.object({ intent: z.literal("accept"), organisationId: z.uuid() }),
  z.object({ intent: z.literal("return"), organisationId: z.uuid(), returnReason: z.enum(returnReasons) }),
]);
