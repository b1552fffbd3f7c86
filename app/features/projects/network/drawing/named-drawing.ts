import type { OrganisationKind } from "../../../organisations/full-profile.ts";
import type { DrawnNetwork } from "./drawn-network.ts";

/** How an organisation is called in a drawing. */
export type OrganisationName = { slug: string; name: string; shortName: string | null };

export type NamedOrganisation = {
  x: number;
  y: number;
  r: number;
  slug: string;
  name: string;
  label: string;
  kind: OrganisationKind;
  partners: number;
  projects: number;
  isCentre: boolean;
};
export type NamedGroup = {
  x: number;
  y: number;
  r: number;
  sceneId: string;
  /** The organisations with the most ties in it; none for the small groups that share a mark. */
  hubs: string[];
  /** Their names for the drawing, one below the other; none for the small groups. */
  lines: string[];
  size: number;
  kinds: { kind: OrganisationKind; count: number }[];
};

/** A drawing with everything that it says; `lines` are source, target, width, and 1 where the tie has gone quiet; organisations are counted before groups. */
export type NamedDrawing = {
  width: number;
  height: number;
  organisations: NamedOrganisation[];
  groups: NamedGroup[];
  lines: [source: number, target: number, width: number, isQuiet: 0 | 1][];
  left: number;
};

const longestLabel = 24;
const shortestCut = 5;

export function nameDrawing(drawn: DrawnNetwork, names: ReadonlyMap<string, OrganisationName>): NamedDrawing {
  const heaviest = drawn.lines.reduce((most, line) => Math.max(most, line.weight), 0);
  const hasGroups = drawn.groups.length > 0;
  return {
    width: drawn.width,
    height: drawn.height,
    left: drawn.left,
    organisations: drawn.organisations.map(({ organisationId, ...mark }) => {
      const { slug = organisationId, name = "", shortName = null } = names.get(organisationId) ?? {};
      return { ...mark, slug, name, label: shorten(shortName ?? name) };
    }),
    groups: drawn.groups.map(({ hubIds, isRest, ...mark }) => {
      const hubs = isRest ? [] : hubIds.flatMap((id) => names.get(id) ?? []);
      return {
        ...mark,
        hubs: hubs.map(({ name }) => name),
        lines: hubs.slice(0, 2).map((hub) => shorten(hub.shortName ?? hub.name)),
      };
    }),
    lines: drawn.lines.map(({ source, target, weight, isQuiet }) => [
      source,
      target,
      hasGroups ? widthAmongGroups(weight / heaviest) : lineWidth(weight),
      isQuiet && !hasGroups ? 1 : 0,
    ]),
  };
}

/** In half units, so that lines of one width can be drawn as one. */
function lineWidth(weight: number): number {
  return Math.min(6, Math.round((0.8 + 1.4 * Math.sqrt(weight)) * 2) / 2);
}

function widthAmongGroups(share: number): number {
  return Math.max(0.5, Math.round(14 * share ** 0.6) / 2);
}

/** Cut between words where that leaves enough. */
function shorten(name: string): string {
  if (name.length <= longestLabel) return name;
  const cut = name.slice(0, longestLabel - 1);
  const lastSpace = cut.lastIndexOf(" ");
  const words = (lastSpace > shortestCut ? cut.slice(0, lastSpace) : cut).replace(/[\s,–-]+$/, "");
  return `${words}…`;
}
