import { findingWords, measureWords as words } from "../../../lib/messages/network-measures.ts";
import type { NetworkNumbers } from "./network-numbers.ts";

export type MeasureLine = { title: string; term: string; value: string; says: string; not: string };

type Show = (value: number, options?: Intl.NumberFormatOptions) => string;

/** Correlations, groups and the like mean nothing among fewer ties, or organisations that have ties, than this. */
const fewest = 6;
/** Below this probability a difference from chance is worth a word. */
const rareChance = 0.05;

/** Every measure of the network that means something here, with what it says and what it does not. */
export function measureLines(numbers: NetworkNumbers, show: Show): MeasureLine[] {
  if (numbers.ties === 0) return [];
  const isEnough = numbers.ties >= fewest && numbers.organisations - numbers.alone >= fewest;
  return [...plainLines(numbers, show), ...pathLines(numbers, show), ...(isEnough ? shapeLines(numbers, show) : []), ...(isEnough ? kindLines(numbers, show) : [])];
}

function line<Numbers>(measure: { title: string; term: string; says: (p: Numbers) => string; not: string }, value: string, numbers: Numbers): MeasureLine {
  return { title: measure.title, term: measure.term, value, says: measure.says(numbers), not: measure.not };
}

const perHundred = (share: number, show: Show) => show(share * 100, { maximumSignificantDigits: 2 });
const share = (value: number, show: Show) => show(value, { style: "percent", maximumSignificantDigits: 2 });
const index = (value: number, show: Show) => show(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const some = (count: number, show: Show) => findingWords.someOrganisations({ count, show });

function plainLines({ density, meanPartners, halfOfTies, transitivity, repeatedMeetings }: NetworkNumbers, show: Show): MeasureLine[] {
  const mean = show(meanPartners, { maximumFractionDigits: 1 });
  return [
    line(words.density, share(density, show), { perHundred: perHundred(density, show) }),
    line(words.degree, mean, { mean, half: some(halfOfTies, show) }),
    ...(transitivity === null ? [] : [line(words.clustering, share(transitivity, show), { perHundred: perHundred(transitivity, show) })]),
    line(words.meetings, share(repeatedMeetings, show), { perHundred: perHundred(repeatedMeetings, show) }),
  ];
}

function pathLines({ meanDistance, diameter, betweennessCentralisation, halfOfEigenvector, largest, spanning, withThreePartners }: NetworkNumbers, show: Show): MeasureLine[] {
  const lines: MeasureLine[] = [];
  if (largest < 3) return lines;
  if (meanDistance !== null && diameter !== null) {
    const mean = show(meanDistance, { maximumFractionDigits: 1 });
    lines.push(line(words.distance, mean, { mean, most: show(diameter) }));
  }
  if (betweennessCentralisation !== null)
    lines.push(line(words.betweenness, index(betweennessCentralisation, show), { band: bandOf(betweennessCentralisation, 0.2, 0.5, ["low", "middle", "high"]) }));
  if (halfOfEigenvector !== null) lines.push(line(words.eigenvector, show(halfOfEigenvector), { half: some(halfOfEigenvector, show) }));
  if (withThreePartners > 0) lines.push(line(words.holes, share(spanning / withThreePartners, show), { spanning: show(spanning), of: show(withThreePartners) }));
  return lines;
}

function shapeLines({ core, communities, degreeAssortativity }: NetworkNumbers, show: Show): MeasureLine[] {
  const lines: MeasureLine[] = [];
  if (core.r !== null && core.size !== null)
    lines.push(line(words.core, index(core.r, show), { size: some(core.size, show), band: bandOf(core.r, 0.3, 0.5, ["weak", "fair", "good"]) }));
  if (communities.modularity !== null) {
    const { count, isStable, agreement } = communities;
    const numbers = { count: findingWords.someGroups({ count, show }), isStable, agreement: show(Math.round(agreement * 50)) };
    lines.push(line(words.communities, isStable ? index(communities.modularity, show) : words.tooFew, numbers));
  }
  if (degreeAssortativity !== null) lines.push(line(words.degrees, index(degreeAssortativity, show), { direction: directionOf(degreeAssortativity) }));
  return lines;
}

function kindLines({ kinds: { eiIndex, eiExpected, eiP, assortativity, mixing } }: NetworkNumbers, show: Show): MeasureLine[] {
  if (mixing.length < 2) return [];
  const lines: MeasureLine[] = [];
  if (eiIndex !== null && eiExpected !== null && eiP !== null) {
    const beyond = eiIndex > eiExpected ? ("more" as const) : ("less" as const);
    lines.push(
      line(words.outward, findingWords.against({ value: index(eiIndex, show), chance: index(eiExpected, show) }), { direction: eiP < rareChance ? beyond : ("chance" as const) }),
    );
  }
  if (assortativity !== null) lines.push(line(words.kinds, index(assortativity, show), { direction: directionOf(assortativity) }));
  return lines;
}

function bandOf<Band extends string>(value: number, middle: number, high: number, [below, between, above]: [Band, Band, Band]): Band {
  if (value < middle) return below;
  return value < high ? between : above;
}

function directionOf(value: number): "alike" | "unlike" | "neither" {
  if (Math.abs(value) < 0.1) return "neither";
  return value > 0 ? "alike" : "unlike";
}
