import type { MemberRow } from "../member-row.ts";

/** Two entries of a list that are one organisation: what the first leaves open the second says, and lists hold what either has. */
export function mergeMembers(first: MemberRow, second: MemberRow): MemberRow {
  return {
    rows: [...new Set([...first.rows, ...second.rows])],
    legalName: first.legalName,
    shortName: first.shortName ?? second.shortName,
    kind: first.kind ?? second.kind,
    countryCode: first.countryCode,
    vatNumber: first.vatNumber ?? second.vatNumber,
    registerNumber: first.registerNumber ?? second.registerNumber,
    website: first.website ?? second.website,
    sites: unique([...first.sites, ...second.sites], (site) => JSON.stringify(site)),
    phones: unique([...first.phones, ...second.phones], String),
    emails: unique([...first.emails, ...second.emails], String),
    descriptions: unique([...first.descriptions, ...second.descriptions], ({ locale }) => locale),
    languages: unique([...first.languages, ...second.languages], String),
    sourceMarkets: unique([...first.sourceMarkets, ...second.sourceMarkets], String),
    headcount: first.headcount ?? second.headcount,
    revenueBand: first.revenueBand ?? second.revenueBand,
    isMember: first.isMember ?? second.isMember,
    memberSinceOn: first.memberSinceOn ?? second.memberSinceOn,
    externalIds: unique([...first.externalIds, ...second.externalIds], ({ scheme, value }) => `${scheme} ${value}`),
    notes:
      unique(
        [first.notes, second.notes].filter((note) => note !== null),
        String,
      ).join("\n") || null,
    people: [...first.people, ...second.people],
  };
}

function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map([...items].reverse().map((item) => [keyOf(item), item])).values()].reverse();
}
