import type { NetworkContent } from "./work-out-network.ts";

/** How much of what connects the others runs through an organisation. Bands, because the order within one means nothing. */
export const brokerBands = ["only-link", "much", "some"] as const;
export type BrokerBand = (typeof brokerBands)[number];

/** "Much" is this many times what an organisation of the network has on average, "some" what it has on average. */
const muchTimes = 4;

/**
 * The organisations of each band, as places in the content's lists. An organisation is the only link where others would be
 * cut off from the rest without it; the other bands go by betweenness, against the mean of all that are tied. An
 * organisation stands in the first band that fits.
 */
export function brokersOf({ organisationIds, measures }: NetworkContent): Record<BrokerBand, number[]> {
  const cuts = new Set(measures.whole.articulation_points as readonly string[]);
  const betweenness = measures.node.betweenness_raw ?? [];
  const degrees = measures.node.degree ?? [];
  const tied = organisationIds.flatMap((_, place) => ((degrees[place] ?? 0) > 0 ? [place] : []));
  const mean = tied.reduce((sum, place) => sum + (betweenness[place] ?? 0), 0) / Math.max(tied.length, 1);
  const bands: Record<BrokerBand, number[]> = { "only-link": [], much: [], some: [] };
  for (const place of tied) {
    const value = betweenness[place] ?? 0;
    if (cuts.has(organisationIds[place] as string)) bands["only-link"].push(place);
    else if (mean > 0 && value >= muchTimes * mean) bands.much.push(place);
    else if (mean > 0 && value >= mean) bands.some.push(place);
  }
  return bands;
}
