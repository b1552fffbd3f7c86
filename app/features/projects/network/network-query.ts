import { type NetworkView, networkParams, parseNetworkView } from "./network-view.ts";

/** What the page is asked for: a view, and in it one organisation or one part of a large drawing. */
export type NetworkQuery = { view: NetworkView; focus: string | null; part: string };

export function parseNetworkQuery(params: URLSearchParams): NetworkQuery {
  const [focus, part] = [params.get("focus") ?? "", params.get("part") ?? ""];
  return { view: parseNetworkView(params), focus: /^[a-z0-9-]{1,120}$/.test(focus) ? focus : null, part: /^\d{1,6}$/.test(part) ? part : "" };
}

/** The URL parameters of a query, "?" included; empty for the members' whole network. */
export function networkSearch({ view, focus, part }: NetworkQuery): string {
  const params = networkParams(view);
  if (focus) params.set("focus", focus);
  if (part) params.set("part", part);
  return params.size === 0 ? "" : `?${params}`;
}
