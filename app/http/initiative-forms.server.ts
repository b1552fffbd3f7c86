import type { Submission } from "@conform-to/react";
import { initiativeWords } from "../lib/messages/initiatives.ts";
import { conflict, invalid, notFound } from "./responses.server.ts";

const words = initiativeWords.problems;

/** The answer to a proposal that was not saved, with what to do about it. */
export function saveInitiativeProblem<Value>(
  submission: Submission<Value, string[], unknown>,
  problem: "not-found" | "not-a-member" | "in-the-past" | "changed-meanwhile" | "too-late",
) {
  if (problem === "not-found") throw notFound();
  if (problem === "in-the-past") return invalid({ result: submission.reply({ fieldErrors: { answerBy: [words[problem]] } as never }) });
  const result = submission.reply({ formErrors: [words[problem]] });
  return problem === "changed-meanwhile" ? conflict({ result }) : invalid({ result });
}
