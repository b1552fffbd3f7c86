import { fold } from "../../../lib/fold.ts";
import type { MemberRow } from "./member-row.ts";

/** What is known of an organisation that may be the same as one of a list. */
export type KnownOrganisation = Pick<MemberRow, "legalName" | "shortName" | "countryCode" | "vatNumber" | "registerNumber" | "website" | "externalIds"> & {
  organisationId: string;
  cities: readonly string[];
};

export type MatchReason =
  | "vat-number" // the same VAT number
  | "register-number" // the same number in the same country's register
  | "external-id" // the same number of another system
  | "website" // the same domain, which is no shared host
  | "same-name" // the same legal name, legal form and accents aside
  | "similar-name"
  | "same-city"; // together with a name only

/** certain: an update is proposed. doubtful: the office must choose. none: it is new. */
export type MatchBand = "certain" | "doubtful" | "none";

export type MatchCandidate = { organisationId: string; reasons: readonly MatchReason[]; band: Exclude<MatchBand, "none"> /** 0 to 1 */; score: number };

export type MemberMatch = {
  /** The member's place in the list that was given. */
  place: number;
  band: MatchBand;
  /** Best first. */
  candidates: readonly MatchCandidate[];
};

/** Members of one list that may be the same organisation, by their places. */
export type MemberDuplicate = { places: readonly [number, number]; reasons: readonly MatchReason[]; band: Exclude<MatchBand, "none">; score: number };

/** For each member of a list the stored organisations that may be the same, with reasons. Answers one match for each member, in order. */
export function matchMembers(members: readonly MemberRow[], known: readonly KnownOrganisation[]): MemberMatch[] {
  const byVat = new Map(known.flatMap((organisation) => (organisation.vatNumber ? [[`${organisation.countryCode} ${organisation.vatNumber}`, organisation] as const] : [])));
  const byName = new Map(known.map((organisation) => [`${organisation.countryCode} ${fold(organisation.legalName)}`, organisation]));
  return members.map((member, place) => {
    const sameVat = member.vatNumber ? byVat.get(`${member.countryCode} ${member.vatNumber}`) : undefined;
    const sameName = byName.get(`${member.countryCode} ${fold(member.legalName)}`);
    const candidates: MatchCandidate[] = [];
    if (sameVat) candidates.push({ organisationId: sameVat.organisationId, reasons: ["vat-number"], band: "certain", score: 1 });
    if (sameName && sameName !== sameVat) candidates.push({ organisationId: sameName.organisationId, reasons: ["same-name"], band: "doubtful", score: 0.9 });
    return { place, band: candidates[0]?.band ?? "none", candidates };
  });
}

/** Pairs of members of one list that may be the same organisation: the office decides which are. */
export function findDuplicates(members: readonly MemberRow[]): MemberDuplicate[] {
  const first = new Map<string, number>();
  return members.flatMap((member, place) => {
    const key = member.vatNumber ?? `${member.countryCode} ${fold(member.legalName)}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, place);
    return earlier === undefined
      ? []
      : [{ places: [earlier, place] as const, reasons: [member.vatNumber ? ("vat-number" as const) : ("same-name" as const)], band: "certain" as const, score: 1 }];
  });
}
