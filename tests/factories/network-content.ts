import type { OrganisationKind } from "../../app/features/organisations/full-profile.ts";
import { everyMember, type NetworkView } from "../../app/features/projects/network/network-view.ts";
import { type NetworkContent, workOutNetwork } from "../../app/features/projects/network/work-out-network.ts";
import { day } from "../../app/lib/day.ts";

type Shape = {
  /** By id; those without a kind are providers. */
  organisations: readonly string[];
  kinds?: Readonly<Record<string, OrganisationKind>>;
  /** Who takes part, by project; all in 2025. */
  projects: Readonly<Record<string, readonly string[]>>;
  /** Projects with the cluster's office in them; null where nobody said which one it is. */
  officeProjectIds?: readonly string[] | null;
  view?: NetworkView;
};

/** What the portal knows of a small network, worked out as for the page. */
export function networkContent({ organisations, kinds = {}, projects, officeProjectIds = [], view = everyMember }: Shape): NetworkContent {
  const material = {
    organisations: organisations.map((organisationId) => ({ organisationId, kind: kinds[organisationId] ?? ("provider" as const) })),
    participations: Object.entries(projects).flatMap(([projectId, partners]) =>
      partners.map((organisationId) => ({ organisationId, projectId, startsOn: day("2025-01-01"), endsOn: day("2025-12-31") })),
    ),
    cordisProjectIds: Object.keys(projects),
    officeProjectIds,
  };
  return workOutNetwork({ view, material, layout: { known: null, isCurrent: false }, today: day("2026-03-10") }).content;
}
