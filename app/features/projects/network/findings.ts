import { type Whose, findingWords as words } from "../../../lib/messages/network-measures.ts";
import type { NetworkNumbers } from "./network-numbers.ts";
import type { NetworkView } from "./network-view.ts";

export function whoseOf({ group }: NetworkView): Whose {
  return group.whose === "members" ? "members" : "organisations";
}

/** What the numbers come to, in whole sentences, the plainest first. */
export function findingsOf(numbers: NetworkNumbers, view: NetworkView, show: (value: number) => string): string[] {
  const { organisations, alone, ties } = numbers;
  const whose = whoseOf(view);
  const isPeriod = view.fromYear !== null || view.toYear !== null;
  if (ties === 0) return [words.alone({ whose, count: alone, of: organisations, isPeriod, show }), words.noTies];
  return [
    alone === 0 ? words.nobodyAlone({ whose, isPeriod }) : words.alone({ whose, count: alone, of: organisations, isPeriod, show }),
    connection(numbers, show),
    words.ties({ ties, projects: numbers.sharedProjects, repeated: numbers.repeatedTies, show }),
    ...office(numbers, whose, show),
    ...(numbers.onlyLinks > 0 ? [words.onlyLinks({ count: numbers.onlyLinks, show })] : []),
    ...providersAndSuppliers(numbers, show),
    ...(numbers.asleep > 0 ? [words.asleep({ count: numbers.asleep, ties, show })] : []),
  ];
}

function connection({ organisations, alone, largest, otherParts }: NetworkNumbers, show: (value: number) => string): string {
  const tied = organisations - alone;
  return otherParts === 0 ? words.allConnected({ count: tied, isAll: alone === 0, show }) : words.connected({ largest, tied, parts: otherParts, show });
}

function office({ office: { isKnown, projects, lostTies, leftAlone }, ties }: NetworkNumbers, whose: Whose, show: (value: number) => string): string[] {
  if (!isKnown) return [];
  return [projects === 0 || lostTies === 0 ? words.officeNone : words.office({ lost: lostTies, ties, leftAlone, whose, show })];
}

function providersAndSuppliers({ kinds, ties }: NetworkNumbers, show: (value: number) => string): string[] {
  const provider = kinds.mixing.find(({ kind }) => kind === "provider");
  const count = provider?.ties.find(({ kind }) => kind === "supplier")?.count;
  return count === undefined ? [] : [words.providersAndSuppliers({ count, ties, show })];
}
