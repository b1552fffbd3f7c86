import { groupBy } from "../../../../lib/group-by.ts";
import { type CordisProblem, cordisProblem, isFatal } from "./cordis-problem.ts";
import { type CordisOrganisation, gatherOrganisations } from "./gather-organisations.ts";
import type { OrganisationColumn } from "./organisation-columns.ts";
import { type CordisParticipation, type ReadParticipations, readParticipations } from "./read-participations.ts";
import { type CordisProject, type ProjectColumn, type ReadProjects, readProjects } from "./read-projects.ts";
import { type ReleaseSubjects, readSubjects } from "./read-subjects.ts";

/** The bytes of `project.csv`, `organization.csv` and, where there is one, `euroSciVoc.csv` of one release. */
export type CordisFiles = { projects: Uint8Array; organisations: Uint8Array; subjects: Uint8Array | null };

export type CordisRelease = {
  projects: CordisProject[];
  organisations: CordisOrganisation[];
  /** Every readable row whose project is in the release, also where an organisation stands twice in one role. */
  participations: CordisParticipation[];
  /** Null: the release came without them. */
  subjects: ReleaseSubjects | null;
  /** The columns that the files fill at all: what a release does not say anywhere, it does not take back either. */
  filled: { projects: ReadonlySet<ProjectColumn>; organisations: ReadonlySet<OrganisationColumn> };
  problems: CordisProblem[];
};

/** Reads one release. Nothing is dropped silently: what is not in the answer's lists is in its problems, with file, line and column. */
export function readCordis(files: CordisFiles): CordisRelease {
  const read = { projects: readProjects(files.projects), participations: readParticipations(files.organisations) };
  const subjects = files.subjects && readSubjects(files.subjects);
  const own = [...read.projects.problems, ...read.participations.problems];
  if (own.some(isFatal)) return { ...nothing(read), problems: isSwapped(files, own) ? [cordisProblem("swapped-files", "project.csv")] : own };
  return releaseOf(read, own, subjects);
}

type Read = { projects: ReadProjects; participations: ReadParticipations };

function releaseOf({ projects: { projects, filled }, participations }: Read, own: CordisProblem[], subjects: ReturnType<typeof readSubjects> | null): CordisRelease {
  const known = new Set(projects.map((project) => project.id));
  const ofKnown = participations.rows.filter(({ participation }) => known.has(participation.projectId));
  const rows = ofKnown.map(({ participation }) => participation);
  const strays = participations.rows.flatMap(({ participation }) => (known.has(participation.projectId) ? [] : [rowProblem("unknown-project", "projectID", participation)]));
  const { organisations, problems } = gatherOrganisations(ofKnown);
  const elsewhere = subjects ? [...subjects.subjects.keys()].filter((id) => !known.has(id)) : [];
  const unused = elsewhere.length > 0 ? [cordisProblem("unknown-project", "euroSciVoc.csv", { column: "projectID", ids: elsewhere })] : [];
  return {
    projects,
    organisations,
    participations: rows,
    subjects: subjects?.subjects ?? null,
    filled: { projects: filled, organisations: participations.filled },
    problems: [...own, ...(subjects?.problems ?? []), ...strays, ...unused, ...problems, ...repetitions(rows), ...oddConsortia(projects, rows)],
  };
}

function nothing({ projects, participations }: Read): Omit<CordisRelease, "problems"> {
  return { projects: [], organisations: [], participations: [], subjects: null, filled: { projects: projects.filled, organisations: participations.filled } };
}

/** Whether each of the two files would have been good as the other. */
function isSwapped(files: CordisFiles, problems: readonly CordisProblem[]): boolean {
  if (!problems.some((problem) => problem.kind === "missing-columns")) return false;
  return ![...readProjects(files.organisations).problems, ...readParticipations(files.projects).problems].some(isFatal);
}

/** Rows that repeat an organisation in one role of one project: a third party of two partners stands there twice. They are kept. */
function repetitions(rows: readonly CordisParticipation[]): CordisProblem[] {
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

function oddConsortia(projects: readonly CordisProject[], rows: readonly CordisParticipation[]): CordisProblem[] {
  const consortia = groupBy(rows, (row) => row.projectId);
  return projects.flatMap(({ id, line }): CordisProblem[] => {
    const consortium = consortia.get(id) ?? [];
    const coordinators = new Set(consortium.filter((row) => row.role === "coordinator").map((row) => row.organisationId)).size;
    const remark = (kind: CordisProblem["kind"]) => [cordisProblem(kind, "project.csv", { line, ids: [id] })];
    if (consortium.length === 0) return remark("no-organisations");
    if (coordinators === 0) return remark("no-coordinator");
    return coordinators > 1 ? remark("several-coordinators") : [];
  });
}

function rowProblem(kind: CordisProblem["kind"], column: string, row: CordisParticipation): CordisProblem {
  return cordisProblem(kind, "organization.csv", { line: row.line, column, ids: [row.projectId, row.organisationId] });
}
