import { cordisProblemWords } from "../../../lib/messages/cordis-import.ts";
import { type CordisPlan, sizeOf } from "./cordis-plan.ts";
import { type CordisProblem, type CordisProblemKind, problemCounts } from "./cordis-problem.ts";

export type ReportedProblem = CordisProblem & { message: string; remedy: string };

const words: Record<CordisProblemKind, { what: string; remedy: string }> = cordisProblemWords;

/** The plan as the office and the command line read it: numbers, and every remark in words. */
export function importReport({ plan, hash }: { plan: CordisPlan; hash: string }, isCommitted: boolean) {
  return {
    organisations: plan.counts.organisations,
    partners: plan.counts.partners,
    projects: plan.counts.projects,
    participations: plan.counts.participations,
    created: sizeOf(plan.create),
    changed: sizeOf(plan.change),
    suspicious: plan.suspicious.length,
    createdByKind: lengths(plan.create),
    changedByKind: lengths(plan.change),
    problemCounts: problemCounts(plan.problems),
    problems: plan.problems.map((problem): ReportedProblem => ({ ...problem, message: words[problem.kind].what, remedy: words[problem.kind].remedy })),
    countryCode: plan.choice.countryCode,
    planHash: hash,
    isCommitted,
  };
}

export type ImportReport = ReturnType<typeof importReport>;

export function meaningOf(kind: CordisProblemKind): string {
  return words[kind].what;
}

function lengths(lists: Record<"organisations" | "projects" | "participations", readonly unknown[]>) {
  return { organisations: lists.organisations.length, projects: lists.projects.length, participations: lists.participations.length };
}
