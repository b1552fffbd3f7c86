import { fold } from "../../../lib/fold.ts";
import type { CountryCode } from "../../../lib/messages/countries.ts";
import type { LanguageCode } from "../../../lib/messages/languages.ts";
import type { OrganisationRight } from "../../accounts/viewer.ts";
import type { SerializedProfile } from "../serialize-profile.ts";
import type { MemberPerson, MemberRow, MemberSite } from "./member-row.ts";
import { ownIdScheme } from "./plan/stored-member.ts";

/** What each person may do, by id. */
type RightsOf = ReadonlyMap<string, readonly OrganisationRight[]>;

/**
 * A member as the office sees it, in the words of a list: written as a table and read back it changes nothing. What has no
 * place in such a table is left out: sites in another country than the organisation's, and those that a reader could not
 * tell from another in the same town. Our own id stands as a number of another system.
 */
export function exportedMember(member: SerializedProfile, rightsOf: RightsOf): MemberRow {
  return {
    rows: [1],
    legalName: member.legalName,
    shortName: member.shortName ?? null,
    kind: member.kind,
    countryCode: member.countryCode as CountryCode,
    vatNumber: member.vatNumber ?? null,
    registerNumber: member.registerNumber ?? null,
    website: member.website ?? null,
    sites: sitesOf(member),
    phones: (member.phones ?? []).map(({ value }) => value),
    emails: (member.emails ?? []).map(({ value }) => value),
    descriptions: (member.descriptions ?? []).map(({ locale, text }) => ({ locale: locale as LanguageCode, text })),
    languages: (member.languages ?? []) as LanguageCode[],
    sourceMarkets: (member.sourceMarkets ?? []) as CountryCode[],
    headcount: (member.headcount?.band ?? null) as MemberRow["headcount"],
    revenueBand: (member.revenueBand?.band ?? null) as MemberRow["revenueBand"],
    isMember: member.isMember,
    memberSinceOn: null,
    externalIds: [{ scheme: ownIdScheme, value: member.organisationId }],
    notes: null,
    people: peopleOf(member, rightsOf),
  };
}

function sitesOf({ sites = [], countryCode }: SerializedProfile): MemberSite[] {
  const kept: MemberSite[] = [];
  for (const { name, city, nutsCode, address, countryCode: there } of sites) {
    const { street = null, postcode = null, latitude = null, longitude = null } = address ?? {};
    const site: MemberSite = { name, street, postcode, city, countryCode: there as CountryCode, nutsCode, latitude, longitude };
    if (there === countryCode && !kept.some((other) => couldBeOne(site, other))) kept.push(site);
  }
  return kept;
}

/** Whether nothing that both sites say speaks against their being one. */
function couldBeOne(one: MemberSite, other: MemberSite): boolean {
  const agree = (a: string | number | null, b: string | number | null) => a === null || b === null || fold(String(a)) === fold(String(b));
  return fold(one.city) === fold(other.city) && (["name", "street", "postcode", "latitude", "longitude"] as const).every((field) => agree(one[field], other[field]));
}

function peopleOf({ people = [], contactPersons = [] }: SerializedProfile, rightsOf: RightsOf): MemberPerson[] {
  return [
    ...people.map(({ personId, name, email, phone, jobTitle }) => ({ row: 1, name, email: email ?? null, phone: phone ?? null, jobTitle, rights: rightsOf.get(personId) ?? [] })),
    ...contactPersons.map(({ value, label }) => ({ row: 1, name: value, email: null, phone: null, jobTitle: label, rights: [] })),
  ];
}
