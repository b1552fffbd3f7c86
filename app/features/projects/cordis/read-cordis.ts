import { groupBy } from "../../../lib/group-by.ts";
import type { CordisProblem } from "./cordis-problem.ts";
import { type CordisOrganisation, gatherOrganisations } from "./gather-organisations.ts";
import { type CordisParticipation, type ParticipationRow, readParticipations } from "./read-participations.ts";
import { type CordisProject, readProjects } from "./read-projects.ts";

export type CordisRelease = {
  projects: CordisProject[];
  organisations: CordisOrganisation[];
  /** Every readable row whose project is in the release, also where an organisation stands twice in one role. */
  participations: CordisParticipation[];
  problems: CordisProblem[];
};

/**
 * The official `project.csv` and `organization.csv` of one release, as text. Nothing is dropped silently: what is not in
 * the answer's lists is in its problems, with file, line and column.
 */
export function readCordis(projectText: string, organisationText: string): CordisRelease {
  const { projects, problems: projectProblems } = readProjects(projectText);
  const { rows, problems: rowProblems } = readParticipations(organisationText);
  const known = new Set(projects.map((project) => project.id));
  const ofKnown = rows.filter((row) => known.has(row.projectId));
  const strays = rows.filter((row) => !known.has(row.projectId)).map((row) => rowProblem("unknown-project", "projectID", row));
  const { organisations, problems: organisationProblems } = gatherOrganisations(ofKnown);
  return {
    projects,
    organisations,
    participations: ofKnown.map(({ organisation: _, ...participation }) => participation),
    problems: [...projectProblems, ...rowProblems, ...strays, ...organisationProblems, ...repetitions(ofKnown), ...oddConsortia(projects, ofKnown)],
  };
}

/** Rows that repeat an organisation in one role of one project: a third party of two partners stands there twice. They are kept. */
function repetitions(rows: readonly ParticipationRow[]): CordisProblem[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = `${row.projectId} ${row.organisationId} ${row.role}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [rowProblem("repeated-participation", "organisationID", row)];
  });
}

function oddConsortia(projects: readonly CordisProject[], rows: readonly ParticipationRow[]): CordisProblem[] {
  const consortia = groupBy(rows, (row) => row.projectId);
  return projects.flatMap(({ id, line }): CordisProblem[] => {
    const consortium = consortia.get(id) ?? [];
    const coordinators = new Set(consortium.filter((row) => row.role === "coordinator").map((row) => row.organisationId)).size;
    const about = { file: "project.csv", line, column: null, valueClass: null, ids: [id] } as const;
    if (consortium.length === 0) return [{ kind: "no-organisations", ...about }];
    if (coordinators === 0) return [{ kind: "no-coordinator", ...about }];
    return coordinators > 1 ? [{ kind: "several-coordinators", ...about }] : [];
  });
}

function rowProblem(kind: CordisProblem["kind"], column: string, row: ParticipationRow): CordisProblem {
  return { kind, file: "organization.csv", line: row.line, column, valueClass: null, ids: [row.projectId, row.organisationId] };
}
