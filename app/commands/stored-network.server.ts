import { kindsInOrder } from "../features/projects/network/kinds-in-order.ts";
import { measureStoredNetwork } from "../features/projects/network/measure-stored-network.server.ts";
import { everyMember, type NetworkGroup, type NetworkView, parseGroup, parseYear } from "../features/projects/network/network-view.ts";
import { networkFileWords as words } from "../lib/messages/network-files.ts";
import { now } from "../platform/clock.server.ts";
import { BadInput, type CommandAnswer } from "../platform/command-line/command.ts";
import type { parseNetworkArgs } from "./network-options.ts";
import { wholeAsText } from "./whole-as-text.ts";

type Values = ReturnType<typeof parseNetworkArgs>["values"];

/** Measures a view of the joint projects in the portal; nodes are called as their addresses in the directory are. */
export async function measureStored(values: Values): Promise<CommandAnswer> {
  const { measures, edges } = await measureStoredNetwork(viewOf(values), now());
  return { value: values.edges ? { ...measures, edges } : measures, text: wholeAsText(measures.whole) };
}

function viewOf(values: Values): NetworkView {
  const [fromYear, toYear] = [yearOf("from", values.from), yearOf("to", values.to)];
  if (fromYear !== null && toYear !== null && fromYear > toYear) throw new BadInput(words.fromAfterTo);
  return {
    ...everyMember,
    group: groupOf(values),
    kind: oneOf("kind", values.kind, kindsInOrder),
    source: oneOf("source", values.source, ["portal", "cordis"] as const),
    fromYear,
    toYear,
  };
}

function groupOf({ members, country, nuts, around }: Values): NetworkGroup {
  const given = [members ? "members" : undefined, country, nuts, around].filter((one) => one !== undefined);
  if (given.length > 1) throw new BadInput(words.oneGroup);
  if (country !== undefined) return group("country", country, `country-${country.toUpperCase()}`);
  if (nuts !== undefined) return group("nuts", nuts, `region-${nuts.toUpperCase()}`);
  return around === undefined ? everyMember.group : group("around", around, `around-${around}`);
}

function group(option: "country" | "nuts" | "around", given: string, text: string): NetworkGroup {
  const parsed = parseGroup(text);
  if (!parsed) throw new BadInput(words.badChoice({ option, given, known: words.known[option] }));
  return parsed;
}

function yearOf(option: string, given: string | undefined): number | null {
  const year = parseYear(given ?? null);
  if (given !== undefined && year === null) throw new BadInput(words.badChoice({ option, given, known: words.known.year }));
  return year;
}

function oneOf<Choice extends string>(option: string, given: string | undefined, choices: readonly Choice[]): Choice | null {
  if (given === undefined) return null;
  const found = choices.find((choice) => choice === given);
  if (!found) throw new BadInput(words.badChoice({ option, given, known: choices.join(", ") }));
  return found;
}
