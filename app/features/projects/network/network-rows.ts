import type { Day } from "../../../lib/day.ts";
import type { OrganisationKind } from "../../organisations/full-profile.ts";
import type { DrawnNetwork } from "./drawing/drawn-network.ts";
import type { OrganisationName } from "./drawing/named-drawing.ts";
import type { Neighbour } from "./neighbours.ts";
import type { NetworkContent } from "./work-out-network.ts";

type Names = ReadonlyMap<string, OrganisationName>;

/** A mark of the drawing as a line of the table beside it. */
export type NetworkRow = { slug: string; name: string; kind: OrganisationKind; partners: number; projects: number; with: string[]; more: number };

/** Someone's partner, as a line of a table. */
export type PartnerRow = { slug: string; name: string; kind: OrganisationKind; projects: number; lastOn: Day | null };

export const partnersNamed = 5;

/** The organisations of a drawing by name, each with those it has most projects with. */
export function networkRows(content: NetworkContent, drawn: DrawnNetwork, neighbours: readonly Neighbour[][], names: Names): NetworkRow[] {
  const places = new Map(content.organisationIds.map((id, place) => [id, place]));
  const rows = drawn.organisations.map(({ organisationId, kind, partners }) => {
    const place = places.get(organisationId) as number;
    const named = (neighbours[place] ?? []).slice(0, partnersNamed).map((neighbour) => nameAt(content, neighbour.place, names).name);
    return { ...nameAt(content, place, names), kind, partners, projects: content.sharedProjects[place] as number, with: named, more: Math.max(0, partners - partnersNamed) };
  });
  return rows.sort(byName);
}

/** Those that an organisation shares projects with, the most first. */
export function partnerRows(content: NetworkContent, partners: readonly Neighbour[], names: Names): PartnerRow[] {
  const rows = partners.map(({ place, projects, lastOn }) => ({ ...nameAt(content, place, names), kind: content.kinds[place] as OrganisationKind, projects, lastOn }));
  return rows.sort((one, other) => other.projects - one.projects || byName(one, other));
}

export function nameAt({ organisationIds }: NetworkContent, place: number, names: Names): { slug: string; name: string } {
  const id = organisationIds[place] as string;
  const { slug = id, name = id } = names.get(id) ?? {};
  return { slug, name };
}

export function byName(one: { name: string }, other: { name: string }): number {
  return collator.compare(one.name, other.name);
}

const collator = new Intl.Collator("en");
