import type { OrganisationKind } from "../../organisations/full-profile.ts";
import { kindsInOrder } from "./kinds-in-order.ts";

/** Whose network: the cluster's members, the organisations of a country or of a region, or one organisation and those around it. */
export type NetworkGroup = { whose: "members" } | { whose: "country"; countryCode: string } | { whose: "region"; nutsPrefix: string } | { whose: "around"; slug: string };

/** What is looked at. Years are calendar years, both included; null leaves that side open. */
export type NetworkView = {
  group: NetworkGroup;
  kind: OrganisationKind | null;
  source: "cordis" | "portal" | null;
  fromYear: number | null;
  toYear: number | null;
};

export const everyMember: NetworkView = { group: { whose: "members" }, kind: null, source: null, fromYear: null, toYear: null };

/** The view that a URL's parameters ask for. What cannot be understood is left out. */
export function parseNetworkView(params: URLSearchParams): NetworkView {
  const kind = params.get("kind");
  const source = params.get("source");
  const [one, other] = [parseYear(params.get("from")), parseYear(params.get("to"))];
  const isTurned = one !== null && other !== null && one > other;
  return {
    group: parseGroup(params.get("group") ?? "") ?? { whose: "members" },
    kind: kindsInOrder.find((known) => known === kind) ?? null,
    source: source === "cordis" || source === "portal" ? source : null,
    fromYear: isTurned ? other : one,
    toYear: isTurned ? one : other,
  };
}

/** "members", "country-PT", "region-PT15" or "around-some-slug"; null for anything else. */
export function parseGroup(text: string): NetworkGroup | null {
  const [, whose, rest = ""] = /^(country|region|around)-(.+)$/.exec(text) ?? [];
  if (whose === "country") return /^[A-Z]{2}$/.test(rest) ? { whose, countryCode: rest } : null;
  if (whose === "region") return /^[A-Z]{2}[0-9A-Z]{0,3}$/.test(rest) ? { whose, nutsPrefix: rest } : null;
  if (whose === "around") return /^[a-z0-9-]{1,120}$/.test(rest) ? { whose, slug: rest } : null;
  return text === "members" ? { whose: "members" } : null;
}

export function groupText(group: NetworkGroup): string {
  if (group.whose === "members") return "members";
  if (group.whose === "country") return `country-${group.countryCode}`;
  return group.whose === "region" ? `region-${group.nutsPrefix}` : `around-${group.slug}`;
}

/** Four digits that can be a year of a project. */
export function parseYear(text: string | null): number | null {
  return text !== null && /^(19|20)\d\d$/.test(text) ? Number(text) : null;
}

/** The URL parameters of a view; none for the members' whole network. */
export function networkParams({ group, kind, source, fromYear, toYear }: NetworkView): URLSearchParams {
  const params = new URLSearchParams();
  if (group.whose !== "members") params.set("group", groupText(group));
  if (kind) params.set("kind", kind);
  if (source) params.set("source", source);
  if (fromYear !== null) params.set("from", String(fromYear));
  if (toYear !== null) params.set("to", String(toYear));
  return params;
}

/** Those who are drawn together, whatever the years and the source: their drawing keeps its places. */
export function groupKeyOf({ group, kind }: NetworkView): string {
  return kind ? `${groupText(group)} ${kind}` : groupText(group);
}

/** Under which a view's results are stored. */
export function viewKeyOf(view: NetworkView): string {
  return `/${networkParams(view)}`;
}

export function viewOfKey(viewKey: string): NetworkView {
  return parseNetworkView(new URLSearchParams(viewKey.slice(1)));
}

/** Whether the view is limited in a way that only organisations with a project can meet. */
export function isNarrowed({ fromYear, toYear, source }: NetworkView): boolean {
  return fromYear !== null || toYear !== null || source !== null;
}
