import { type CordisProblem, cordisProblem } from "../reading/cordis-problem.ts";
import type { ChosenRelease } from "../selection/chosen-release.ts";
import type { CordisPlan } from "./cordis-plan.ts";
import { type CordisDecisions, planOrganisations } from "./plan-organisations.ts";
import { planParticipations, planProjects } from "./plan-projects.ts";
import type { StoredCordis } from "./stored-cordis.ts";
import type { SuspiciousGroup } from "./suspicious-group.ts";

export const undecided: CordisDecisions = { applied: new Set(), answers: new Map() };

/** Compares the chosen part of a release with what is stored. Pure: the same input gives the same plan. */
export function makeCordisPlan(chosen: ChosenRelease, stored: StoredCordis, decisions: CordisDecisions = undecided): CordisPlan {
  const { selection, choice } = chosen;
  const organisations = planOrganisations(chosen, stored, decisions);
  const projects = planProjects(chosen, stored, decisions.applied);
  const participations = planParticipations(selection, projects.after, stored, decisions.applied);
  const groups = [...organisations.groups, ...projects.groups, ...participations.groups];
  const rowsOf = new Map(selection.organisations.map(({ id, rows }) => [id, rows]));
  return {
    choice,
    counts: {
      organisations: selection.chosenIds.size,
      partners: selection.organisations.length - selection.chosenIds.size,
      projects: selection.projects.length,
      participations: selection.participations.length,
    },
    create: { organisations: organisations.create, projects: projects.create, participations: participations.create },
    change: { organisations: organisations.change, projects: projects.change, participations: participations.change },
    join: organisations.join,
    settle: organisations.settle,
    groups,
    suspiciousRows: [...organisations.setApart].reduce((sum, id) => sum + (rowsOf.get(id) ?? 0), projects.setApart + participations.setApart),
    questions: organisations.questions,
    problems: [...chosen.problems, ...organisations.problems, ...projects.problems, ...participations.problems, ...groups.flatMap(setApart)],
  };
}

/** One remark for each organisation or project of a group that is not applied. */
function setApart({ kind, of, column, ids, isApplied }: SuspiciousGroup): CordisProblem[] {
  if (isApplied) return [];
  return ids.map((id) => cordisProblem(kind, of === "projects" ? "project.csv" : "organization.csv", { column, ids: [id] }));
}
