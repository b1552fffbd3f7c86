export type ConfirmProblem = "own-claim" | "own-organisation" | "no-partner" | "each-other" | "office-takes-part";

/** Who wants to confirm, and what is known of the claim and its project. */
export type ConfirmFacts = {
  claim: { organisationId: string; claimedById: string };
  confirmer: {
    personId: string /** For which organisation; null for the office. */;
    organisationId: string | null /** All that the person belongs to. */;
    organisationIds: readonly string[];
  };
  partnerIds: readonly string[];
  officeIsPartner: boolean;
  /** Claims of the project that the claim's author has confirmed. */
  confirmedByAuthor: readonly { claimedById: string }[];
};

/**
 * What keeps a person from confirming a claim; null where nothing does (impact method, section 7). It takes a second partner
 * organisation and a person without a role at the first; the office only where it takes no part itself. Two people who
 * confirm each other's sentences prove nothing.
 */
export function confirmProblem({ claim, confirmer, partnerIds, officeIsPartner, confirmedByAuthor }: ConfirmFacts): ConfirmProblem | null {
  if (confirmer.personId === claim.claimedById) return "own-claim";
  if (confirmer.organisationIds.includes(claim.organisationId)) return "own-organisation";
  if (confirmer.organisationId === null) return officeIsPartner ? "office-takes-part" : null;
  if (!partnerIds.includes(confirmer.organisationId)) return "no-partner";
  return confirmedByAuthor.some(({ claimedById }) => claimedById === confirmer.personId) ? "each-other" : null;
}
