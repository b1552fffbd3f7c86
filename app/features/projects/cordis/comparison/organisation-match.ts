import type { MatchReason } from "../../../organisations/members-import/match-members.ts";

/** A stored organisation gets the CORDIS number. Where an earlier import kept the two apart, `from` is what it made of it. */
export type Join = { externalId: string; storedId: string; reason: "vat-number" | "name-and-website" | "answer"; from: string | null };

/** An organisation of the release that may be here already, and what the office said of it. */
export type OrganisationQuestion = {
  externalId: string;
  name: string;
  line: number;
  candidates: readonly { storedId: string; legalName: string; city: string | null; isMember: boolean; reasons: readonly MatchReason[] }[];
  answer: "new" | { same: string } | null;
};
