import type { Day } from "../../../lib/day.ts";
import type { OrganisationKind } from "../../organisations/full-profile.ts";
import { isNarrowed, type NetworkView } from "./network-view.ts";
import type { Participation } from "./project-ties.ts";

/** When an organisation took part in a project, as far as the days are known. */
export type DatedParticipation = Participation & { startsOn: Day | null; endsOn: Day | null };

/** All that the networks of one group are worked out from, for every period and source. */
export type NetworkMaterial = {
  /** The organisations of the group, by id; the cluster's office is not among them. */
  organisations: readonly { organisationId: string; kind: OrganisationKind }[];
  /** Every role in every project, ended ones included; an organisation may stand in a project several times. */
  participations: readonly DatedParticipation[];
  /** Projects that come from CORDIS; the others were entered in the portal. */
  cordisProjectIds: readonly string[];
  /** Projects in which the cluster's office takes part; null where nobody said which organisation it is. */
  officeProjectIds: readonly string[] | null;
};

export type SelectedNetwork = {
  organisationIds: string[];
  kinds: OrganisationKind[];
  participations: DatedParticipation[];
  /** Projects whose days nobody gave: they belong to no period. */
  undatedProjects: number;
  /** Whether projects that unite more than half of the organisations are left out: not where all come from CORDIS. */
  leavesOutAssemblies: boolean;
};

/**
 * What a view shows of its group. An organisation takes part in a period where any day of its participation lies in it;
 * a participation without an end is still going on. Members are in view whether they have a project or not; of a
 * country or region, a view of some years or of one source has those that took part in a project then.
 */
export function selectNetwork(material: NetworkMaterial, view: NetworkView): SelectedNetwork {
  const cordis = new Set(material.cordisProjectIds);
  const ofSource = material.participations.filter(({ projectId }) => view.source === null || cordis.has(projectId) === (view.source === "cordis"));
  const participations = ofSource.filter((participation) => isInPeriod(participation, view));
  const active = new Set(participations.map((participation) => participation.organisationId));
  const isShown = isNarrowed(view) && view.group.whose !== "members" ? (id: string) => active.has(id) : () => true;
  const organisations = material.organisations.filter(({ organisationId }) => isShown(organisationId));
  return {
    organisationIds: organisations.map((organisation) => organisation.organisationId),
    kinds: organisations.map((organisation) => organisation.kind),
    participations,
    undatedProjects: new Set(ofSource.filter(isUndated).map((participation) => participation.projectId)).size,
    leavesOutAssemblies: view.group.whose !== "around" && participations.some(({ projectId }) => !cordis.has(projectId)),
  };
}

function isInPeriod(participation: DatedParticipation, { fromYear, toYear }: NetworkView): boolean {
  if (fromYear === null && toYear === null) return true;
  if (isUndated(participation)) return false;
  const { startsOn, endsOn } = participation;
  const first = startsOn ?? (endsOn as Day);
  return (toYear === null || first <= `${toYear}-12-31`) && (fromYear === null || endsOn === null || endsOn >= `${fromYear}-01-01`);
}

function isUndated({ startsOn, endsOn }: DatedParticipation): boolean {
  return startsOn === null && endsOn === null;
}

/** The first and the last year in which the group did something; null where no day is known. An open end counts as this year's. */
export function yearsOf({ participations }: NetworkMaterial, today: Day): { first: number; last: number } | null {
  const years = participations.flatMap(({ startsOn, endsOn }) => [startsOn ?? endsOn, endsOn ?? (startsOn && startsOn > today ? startsOn : today)]);
  const known = participations.some((participation) => !isUndated(participation)) ? years.flatMap((day) => (day ? [Number(day.slice(0, 4))] : [])) : [];
  return known.length === 0 ? null : { first: known.reduce((least, year) => Math.min(least, year)), last: known.reduce((most, year) => Math.max(most, year)) };
}
