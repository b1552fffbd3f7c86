import type { Audience } from "../organisations/field-visibility.ts";

/** What decides whether an organisation stands in the public directory. Content counts only as far as the public may see it. */
export type PublicationFacts = {
  isArchived: boolean;
  /** The office's latest decision; null where it never decided. */
  standing: "good" | "not_good" | null;
  hasListingConsent: boolean;
  /** A public register that names the organisation and that the office imported; null where there is none or someone objected. */
  register: string | null;
  name: string;
  cities: readonly string[];
  descriptions: readonly string[];
};

/** What stands between an organisation and the public directory. */
export type PublicationGap = "archived" | "standing-undecided" | "standing-not-good" | "no-consent" | "no-name" | "no-site" | "no-description";

/**
 * On which ground an organisation is in the public directory. "owner": its whole public profile, with its consent.
 * "register": only what the public register says of it anyway, named as such. Null: not at all.
 * The gaps are what is missing for the whole profile.
 */
export type Publication = { basis: "owner" | "register" | null; gaps: PublicationGap[] };

/** A description says something from this many characters on (after trimming), in at least one language. */
export const shortestDescription = 80;

/** The ground on which the organisation is published, and everything that is missing, in the order in which it is best settled. */
export function publicationOf(facts: PublicationFacts): Publication {
  const gaps = [...decisionGaps(facts), ...contentGaps(facts)];
  if (gaps.length === 0) return { basis: "owner", gaps };
  const isRuledOut = facts.isArchived || facts.standing === "not_good" || facts.name.trim() === "";
  return { basis: facts.register !== null && !isRuledOut ? "register" : null, gaps };
}

/**
 * Whether an audience finds the organisation at all. Anyone may open an account, so an account alone shows nothing that
 * is not published; members find each other; who is only a candidate or a partner of others concerns the office.
 */
export function isFoundBy(audience: Exclude<Audience, "public">, { isMember, basis }: { isMember: boolean; basis: Publication["basis"] }): boolean {
  if (audience === "office" || audience === "own") return true;
  return basis !== null || (audience === "members" && isMember);
}

function decisionGaps(facts: PublicationFacts): PublicationGap[] {
  const gaps: PublicationGap[] = [];
  if (facts.isArchived) gaps.push("archived");
  if (facts.standing === null) gaps.push("standing-undecided");
  if (facts.standing === "not_good") gaps.push("standing-not-good");
  if (!facts.hasListingConsent) gaps.push("no-consent");
  return gaps;
}

function contentGaps(facts: PublicationFacts): PublicationGap[] {
  const gaps: PublicationGap[] = [];
  if (facts.name.trim() === "") gaps.push("no-name");
  if (!facts.cities.some((city) => city.trim() !== "")) gaps.push("no-site");
  if (!facts.descriptions.some((text) => text.trim().length >= shortestDescription)) gaps.push("no-description");
  return gaps;
}
