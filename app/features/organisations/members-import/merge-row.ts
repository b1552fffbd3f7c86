import { fold } from "../../../lib/fold.ts";
import type { MemberProblem } from "./member-problem.ts";
import type { MemberPerson, MemberRow, MemberSite } from "./member-row.ts";
import type { MemberTarget } from "./member-target.ts";

export type WritableMember = { -readonly [Key in keyof MemberRow]: MemberRow[Key] };
type Report = (kind: MemberProblem["kind"], target: MemberTarget, detail: number) => void;

const singles = [
  ["shortName", "shortName"],
  ["kind", "kind"],
  ["vatNumber", "vatNumber"],
  ["registerNumber", "registerNumber"],
  ["website", "website"],
  ["headcount", "headcount"],
  ["revenueBand", "revenueBand"],
  ["isMember", "isMember"],
  ["memberSinceOn", "memberSince"],
  ["notes", "notes"],
] as const satisfies readonly (readonly [keyof MemberRow, MemberTarget])[];
const lists = ["phones", "emails", "languages", "sourceMarkets"] as const;

/**
 * Adds what a row says to the member that it belongs to, and answers whether it said anything new. What the row says
 * otherwise is reported with the row that counts.
 */
export function mergeRow(member: WritableMember, row: MemberRow, report: Report): boolean {
  const before = JSON.stringify({ ...member, rows: [] });
  const earlier = member.rows[0] as number;
  if (fold(member.legalName) !== fold(row.legalName)) report("differing-cells", "legalName", earlier);
  for (const [key, target] of singles) {
    if (member[key] === null) Object.assign(member, { [key]: row[key] });
    else if (row[key] !== null && row[key] !== member[key]) report("differing-cells", target, earlier);
  }
  for (const key of lists) Object.assign(member, { [key]: [...new Set<string>([...member[key], ...row[key]])] });
  member.externalIds = uniqueBy([...member.externalIds, ...row.externalIds], ({ scheme, value }) => `${scheme} ${value}`);
  mergeDescriptions(member, row, report);
  member.sites = row.sites.reduce(addSite, member.sites);
  member.people = row.people.reduce(addPerson, member.people);
  return JSON.stringify({ ...member, rows: [] }) !== before;
}

function mergeDescriptions(member: WritableMember, row: MemberRow, report: Report): void {
  for (const { locale, text } of row.descriptions) {
    const known = member.descriptions.find((description) => description.locale === locale);
    if (known && known.text !== text) report("differing-cells", `description:${locale}`, member.rows[0] as number);
  }
  member.descriptions = uniqueBy([...member.descriptions, ...row.descriptions], ({ locale }) => locale);
}

/** A place that is known already is completed; another one is added. */
function addSite(sites: readonly MemberSite[], site: MemberSite): MemberSite[] {
  const agrees = (one: string | null, other: string | null) => one === null || other === null || fold(one) === fold(other);
  const place = sites.findIndex(
    (known) =>
      fold(known.city) === fold(site.city) &&
      agrees(known.name, site.name) &&
      agrees(known.street, site.street) &&
      agrees(known.postcode, site.postcode) &&
      hasSamePoint(known, site),
  );
  if (place < 0) return [...sites, site];
  return sites.map((known, index) =>
    index === place ? (Object.fromEntries(Object.entries(known).map(([key, value]) => [key, value ?? site[key as keyof MemberSite]])) as MemberSite) : known,
  );
}

function hasSamePoint(one: MemberSite, other: MemberSite): boolean {
  return one.latitude === null || other.latitude === null || (one.latitude === other.latitude && one.longitude === other.longitude);
}

/** A person is known by e-mail address, or by name where one of the two has none. */
function addPerson(people: readonly MemberPerson[], person: MemberPerson): MemberPerson[] {
  const place = people.findIndex((known) => (known.email !== null && person.email !== null ? known.email === person.email : fold(known.name) === fold(person.name)));
  if (place < 0) return [...people, person];
  return people.map((known, index) =>
    index === place
      ? {
          ...known,
          email: known.email ?? person.email,
          phone: known.phone ?? person.phone,
          jobTitle: known.jobTitle ?? person.jobTitle,
          rights: [...new Set([...known.rights, ...person.rights])],
        }
      : known,
  );
}

/** The first item of each key, in order. */
function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
}
