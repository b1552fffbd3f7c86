import { z } from "zod";
import { dayField } from "../../../lib/day-field.ts";
import { officeImpact } from "../../../lib/messages/rounds.ts";
import { quarterShape } from "../quarters.ts";
import { payerClasses } from "./payer-classes.ts";

const words = officeImpact.problems;
const day = dayField(words.day);

export const scopeForm = z.object({
  nameEn: z.string(words.missing).trim().min(1, words.missing).max(80, words.tooLong),
  namePt: z.string().trim().max(80, words.tooLong).optional(),
  serviceIds: z.uuid().array().min(1, words["no-service"]),
  countries: z.string().trim().max(200, words.tooLong).optional(),
  payerClass: z.enum(payerClasses, words.choose),
});

export const roundForm = z.object({ intent: z.literal("open-round"), quarter: z.string(words["no-quarter"]).trim().refine(quarterShape, words["no-quarter"]), closesOn: day });
/** What is said of figures of the market, however they come in. */
export const baselineOrigin = {
  grade: z.enum(["A", "B", "C", "D"], words.choose),
  source: z.string(words.missing).trim().min(1, words.missing).max(200, words.tooLong),
  vintageOn: day,
  holdsMembers: z.boolean().optional(),
};
export const baselineForm = z.object({
  intent: z.literal("baseline"),
  values: z.string(words["no-values"]).trim().min(1, words["no-values"]),
  ...baselineOrigin,
});
export const planForm = z.object({ intent: z.literal("lock"), year: z.coerce.number(words.year).int(words.year).min(2000, words.year).max(2100, words.year) });

/** Everything that is done on the page of one part of the market. */
export const scopeActions = z.discriminatedUnion("intent", [
  roundForm,
  baselineForm,
  planForm,
  z.object({ intent: z.literal("close-round"), roundId: z.uuid() }),
  z.object({ intent: z.literal("release"), planId: z.uuid() }),
  z.object({ intent: z.literal("publish"), isPublic: z.enum(["yes", "no"]) }),
]);
