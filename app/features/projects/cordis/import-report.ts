import { cordisProblemWords } from "../../../lib/messages/cordis-problems.ts";
import { type CordisPlan, sizeOf } from "./comparison/cordis-plan.ts";
import { type CordisProblem, type CordisProblemKind, problemCounts } from "./reading/cordis-problem.ts";

const words: Record<CordisProblemKind, { what: string; remedy: string }> = cordisProblemWords;

type Outcome = { plan: CordisPlan; hash: string /** Null: nothing was written. */; runId: string | null };

/** The plan as the command line prints it: numbers, and every remark in words. `suspicious` counts rows of the release of which something was set apart. */
export function importReport({ plan, hash, runId }: Outcome) {
  const { countryCode, nutsPrefixes, subjects, wanted } = plan.choice;
  return {
    organisations: plan.counts.organisations,
    partners: plan.counts.partners,
    projects: plan.counts.projects,
    participations: plan.counts.participations,
    created: sizeOf(plan.create),
    changed: sizeOf(plan.change),
    suspicious: plan.suspiciousRows,
    joined: plan.join.length,
    gone: plan.problems.filter((problem) => problem.kind === "gone-from-release").length,
    createdByKind: lengths(plan.create),
    changedByKind: lengths(plan.change),
    suspiciousGroups: plan.groups.map((group) => ({ ...group, message: words[group.kind].what, remedy: words[group.kind].remedy })),
    questions: plan.questions,
    problemCounts: problemCounts(plan.problems),
    problems: plan.problems.map((problem) => ({ ...problem, ...wordsOf(problem) })),
    countryCode,
    nutsPrefixes,
    subjects,
    wanted: wanted?.length ?? null,
    planHash: hash,
    runId,
    isCommitted: runId !== null,
  };
}

export type ImportReport = ReturnType<typeof importReport>;

export function meaningOf(kind: CordisProblemKind): string {
  return words[kind].what;
}

export function remedyOf(kind: CordisProblemKind): string {
  return words[kind].remedy;
}

export function wordsOf({ kind }: CordisProblem): { message: string; remedy: string } {
  return { message: words[kind].what, remedy: words[kind].remedy };
}

function lengths(lists: Record<"organisations" | "projects" | "participations", readonly unknown[]>) {
  return { organisations: lists.organisations.length, projects: lists.projects.length, participations: lists.participations.length };
}
