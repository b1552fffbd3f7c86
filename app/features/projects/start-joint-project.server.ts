import { type Day, dateOfDay } from "../../lib/day.ts";
import { ok, type Result, refuse } from "../../lib/result.ts";
import { isUuid } from "../../lib/uuid.ts";
import { bumpDataVersion } from "../../platform/database/data-version.server.ts";
import { type Tx, transaction } from "../../platform/database/db.server.ts";
import { recordEvent } from "../accounts/audit.server.ts";
import { mayAct } from "../accounts/permissions.ts";
import type { Act } from "../accounts/viewer.ts";

export type JointProjectInput = {
  /** Whoever leads it: its project lead or admin, or the office, starts the project. */
  leaderId: string;
  title: string;
  acronym?: string | null;
  summary?: string | null;
  startsOn: Day;
  /** The last day; null while it is open. */
  endsOn?: Day | null;
  totalCostMinor?: bigint | null;
  fundingMinor?: bigint | null;
  currency?: string | null;
  fundingScheme?: string | null;
  programme?: string | null;
  /** The others, with the days of those who came later or left earlier. */
  partners: readonly { organisationId: string; role?: "participant" | "associatedPartner"; startsOn?: Day; endsOn?: Day | null }[];
};

export type JointProjectProblem = "not-found" | "title-missing" | "no-partners" | "repeated-partner" | "ends-before-it-begins" | "outside-the-project" | "currency-missing";

/** Enters a project that organisations of the portal do together. Members and the office see it, the public does not. */
export function startJointProject(act: Act, input: JointProjectInput): Promise<Result<{ projectId: string }, JointProjectProblem>> {
  return transaction(async (tx) => {
    if (!isUuid(input.leaderId) || !mayAct(act, "organisation.lead-projects", input.leaderId)) return refuse("not-found");
    const problem = problemWith(input) ?? (await unknownPartner(tx, input));
    if (problem) return refuse(problem);
    const project = await tx.project.create({ data: { ...projectData(input), createdAt: act.now } });
    await tx.projectPartner.createMany({ data: partnersOf(input).map((partner, index) => ({ ...partner, projectId: project.id, position: index + 1 })) });
    await recordEvent(tx, act, {
      action: "project.started",
      subjectKind: "project",
      subjectId: project.id,
      organisationId: input.leaderId,
      changes: [
        { field: "title", before: null, after: project.title },
        { field: "partners", before: null, after: partnersOf(input).map((partner) => partner.organisationId) },
      ],
    });
    await bumpDataVersion(tx, "projects");
    return ok({ projectId: project.id });
  });
}

function problemWith(input: JointProjectInput): JointProjectProblem | null {
  const ids = [input.leaderId, ...input.partners.map((partner) => partner.organisationId)];
  if (input.title.trim() === "") return "title-missing";
  if (ids.length < 2) return "no-partners";
  if (new Set(ids).size !== ids.length) return "repeated-partner";
  if (input.endsOn && input.endsOn < input.startsOn) return "ends-before-it-begins";
  if (input.partners.some((partner) => !isWithin(input, partner))) return "outside-the-project";
  const hasMoney = (input.totalCostMinor ?? null) !== null || (input.fundingMinor ?? null) !== null;
  return hasMoney && !input.currency ? "currency-missing" : null;
}

function isWithin(project: JointProjectInput, { startsOn = project.startsOn, endsOn = project.endsOn ?? null }: JointProjectInput["partners"][number]): boolean {
  const endsInTime = !project.endsOn || (endsOn !== null && endsOn <= project.endsOn);
  return startsOn >= project.startsOn && endsInTime && (endsOn === null || startsOn <= endsOn);
}

async function unknownPartner(tx: Tx, input: JointProjectInput): Promise<"not-found" | null> {
  const ids = [input.leaderId, ...input.partners.map((partner) => partner.organisationId)];
  if (!ids.every(isUuid)) return "not-found";
  return (await tx.organisation.count({ where: { id: { in: ids }, archivedAt: null } })) === ids.length ? null : "not-found";
}

function projectData(input: JointProjectInput) {
  const text = (value: string | null | undefined) => value?.trim() || null;
  return {
    source: "portal" as const,
    title: input.title.trim(),
    acronym: text(input.acronym),
    summary: text(input.summary),
    // Its days say where it stands.
    status: "unknown" as const,
    startsOn: dateOfDay(input.startsOn),
    endsOn: input.endsOn ? dateOfDay(input.endsOn) : null,
    totalCostMinor: input.totalCostMinor ?? null,
    fundingMinor: input.fundingMinor ?? null,
    currency: input.currency ?? null,
    fundingScheme: text(input.fundingScheme),
    programme: text(input.programme),
  };
}

function partnersOf(input: JointProjectInput) {
  const leader = { organisationId: input.leaderId, role: "coordinator", startsOn: input.startsOn, endsOn: input.endsOn ?? null };
  const others = input.partners.map(({ organisationId, role = "participant", startsOn = input.startsOn, endsOn = input.endsOn ?? null }) => ({
    organisationId,
    role,
    startsOn,
    endsOn,
  }));
  return [leader, ...others].map(({ startsOn, endsOn, ...partner }) => ({
    ...partner,
    startsOn: dateOfDay(startsOn),
    endsOn: endsOn && dateOfDay(endsOn),
    leftEarly: endsOn !== null && endsOn !== (input.endsOn ?? null),
  }));
}
