/** How deep a collaboration went, from a contact (L0) to joint research or a venture (L6). */
export const levels = ["L0", "L1", "L2", "L3", "L4", "L5", "L6"] as const;
export type Level = (typeof levels)[number];

/** What the record of an initiative shows. A flag stands for what was confirmed, never for what somebody thinks of it. */
export type LadderFacts = {
  /** Organisations with a contribution on record. */
  activeOrganisations: number;
  /** The one bought from the other, and no more. */
  isContractOnly: boolean;
  /** Whether what raises the level was confirmed; without it only exchange and promotion count. */
  hasEvidence: boolean;
  /** Share of budget or hours spent on promotion, 0…1; null where none is recorded. */
  promotionShare: number | null;
  exchangedInformation: boolean;
  promotedTogether: boolean;
  changedOperation: boolean;
  pooledResources: boolean;
  builtCapability: boolean;
  newOffering: boolean;
  isImplemented: boolean;
  jointResearch: boolean;
  /** A joint entity that shares the risk. */
  jointEntity: boolean;
};

/** From this share of promotion on, work counts as promotion unless something new came into use. */
export const promotionHeavy = 0.7;

/**
 * The level that the record proves: the highest rung whose flag holds (impact method, section 7; after Himmelman 2002, Frey
 * 2006, the Oslo and Frascati manuals). One organisation alone, or a purchase, is no collaboration. Mostly promotion is held
 * at L2 unless a new offering is in use or research is joint.
 */
export function ladderLevel(facts: LadderFacts): Level {
  if (facts.isContractOnly || facts.activeOrganisations < 2) return "L0";
  if (!facts.hasEvidence) return shallowLevel(facts);
  const isInUse = facts.newOffering && facts.isImplemented;
  if (facts.jointResearch || (facts.jointEntity && isInUse)) return "L6";
  if (isInUse) return "L5";
  return (facts.promotionShare ?? 0) >= promotionHeavy ? "L2" : builtLevel(facts);
}

function shallowLevel(facts: LadderFacts): Level {
  if (facts.promotedTogether) return "L2";
  return facts.exchangedInformation ? "L1" : "L0";
}

function builtLevel(facts: LadderFacts): Level {
  if (facts.pooledResources || facts.builtCapability) return "L4";
  return facts.changedOperation ? "L3" : shallowLevel(facts);
}
