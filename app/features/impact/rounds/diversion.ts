import { z } from "zod";
import { numbersPage } from "../../../lib/messages/rounds.ts";

/** "If this house had not been available, where would you have been treated?": the answers, as counts only. */
export const diversionAnswers = ["another_member", "other_local", "other_destination", "at_home", "not_treated", "dont_know"] as const;
export type DiversionAnswer = (typeof diversionAnswers)[number];
export type Diversion = Record<DiversionAnswer, number>;

const words = numbersPage.problems;
const count = z.coerce.number(words.persons).int(words.persons).min(0, words.persons).max(10_000_000, words.persons);

/** As it is stored. */
export const diversionSchema = z.object(Object.fromEntries(diversionAnswers.map((answer) => [answer, count])) as Record<DiversionAnswer, typeof count>);

const optional = count.optional();
/** As the form sends it: what is left empty was answered by nobody, and all empty means that nobody was asked. */
export const diversionFields = z.object(Object.fromEntries(diversionAnswers.map((answer) => [answer, optional])) as Record<DiversionAnswer, typeof optional>);

export type DiversionInput = z.input<typeof diversionFields>;

export function tallyOf(fields: Partial<Diversion> | undefined): Diversion | null {
  if (!fields || diversionAnswers.every((answer) => fields[answer] === undefined)) return null;
  return Object.fromEntries(diversionAnswers.map((answer) => [answer, fields[answer] ?? 0])) as Diversion;
}

export function answersOf(tally: Diversion): number {
  return diversionAnswers.reduce((sum, answer) => sum + tally[answer], 0);
}

/** Where patients came from: new to this kind of care, won from elsewhere, or moved from another house here. */
export type Split = { new: number; won: number; moved: number; unsure: number };

/**
 * What tallies come to (impact method, section 9.1 and point 7 of its start). Who would have gone to another house here
 * counts as moved, whether that house is a member or not; who does not know, as neither.
 */
export function splitOf(tallies: readonly Diversion[]): Split {
  const total = (...answers: DiversionAnswer[]) => tallies.reduce((sum, tally) => sum + answers.reduce((part, answer) => part + tally[answer], 0), 0);
  return { new: total("at_home", "not_treated"), won: total("other_destination"), moved: total("another_member", "other_local"), unsure: total("dont_know") };
}
