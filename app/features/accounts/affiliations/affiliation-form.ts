import { z } from "zod";
import { dayField } from "../../../lib/day-field.ts";
import { affiliationWords } from "../../../lib/messages/office-people.ts";
import { allRights } from "./rights.ts";

const words = affiliationWords.problems;
const rights = z.array(z.enum(allRights as [(typeof allRights)[number]]), words.rightsMissing).min(1, words.rightsMissing);
const jobTitle = z.string().max(200).optional();
const reason = z.string().max(500).optional();

export const rightsForm = z.object({ intent: z.literal("change"), rights, jobTitle, reason });
export const endForm = z.object({ intent: z.literal("end"), reason });

/** Where a person goes or is added: an organisation chosen from those found. */
export const joinForm = z.object({
  organisationId: z.uuid(words.organisationMissing),
  rights,
  jobTitle,
  reason,
  startedOn: dayField(words.startsLater).optional(),
});

/** Why a person was not added or moved, in words. */
export function joinProblem(problem: "already-affiliated" | "same-organisation" | "no-rights" | "starts-later"): string {
  const byProblem = { "already-affiliated": words.alreadyThere, "same-organisation": words.same, "no-rights": words.rightsMissing, "starts-later": words.startsLater };
  return byProblem[problem];
}
