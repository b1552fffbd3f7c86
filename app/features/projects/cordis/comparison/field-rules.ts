import type { OrganisationFacts, ParticipationFacts, ProjectFacts } from "./cordis-plan.ts";
import type { FieldRule } from "./mass-changes.ts";

type Rules<Facts> = readonly FieldRule<Extract<keyof Facts, string>>[];

const fifth = { atLeast: 20, share: 0.2 };
const third = { atLeast: 20, share: 0.3 };
const half = { atLeast: 20, share: 0.5 };
const five = { atLeast: 5, share: 0 };

/** Names and places of organisations change one at a time; coordinates are computed anew now and then, so only their leaps are looked at. */
export const organisationRules: Rules<OrganisationFacts> = [
  { field: "legalName", column: "name", respelling: true, sameValue: five, change: fifth },
  { field: "shortName", column: "shortName", respelling: true, sameValue: five, change: third },
  { field: "countryCode", column: "country", sameValue: five, change: five },
  { field: "vatNumber", column: "vatNumber", sameValue: { atLeast: 3, share: 0 }, change: five },
  { field: "website", column: "organizationURL", respelling: true, sameValue: five, change: third },
  { field: "street", column: "street", respelling: true, sameValue: five, change: third },
  { field: "postcode", column: "postCode", respelling: true, sameValue: five, change: third },
  { field: "city", column: "city", respelling: true, sameValue: five, change: third },
  { field: "nutsCode", column: "nutsCode", sameValue: five, change: third },
  { field: "point", column: "geolocation" },
];

/** Projects close and are prolonged by the hundred; they are not renamed, nor do they begin on another day. */
export const projectRules: Rules<ProjectFacts> = [
  { field: "acronym", column: "acronym", respelling: true, sameValue: five, change: third },
  { field: "title", column: "title", respelling: true, sameValue: five, change: fifth },
  { field: "summary", column: "objective", sameValue: five },
  { field: "status", column: "status", change: half, isBlank: (value) => value === "unknown" },
  { field: "startsOn", column: "startDate", sameValue: five, change: fifth },
  { field: "endsOn", column: "endDate", change: half },
  { field: "totalCostMinor", column: "totalCost", scaling: true, sameValue: five, change: half },
  { field: "fundingMinor", column: "ecMaxContribution", scaling: true, sameValue: five, change: half },
  { field: "fundingScheme", column: "fundingScheme", sameValue: fifth, change: third },
  { field: "programme", column: "frameworkProgramme", change: fifth },
];

/** An amount of nothing is as good as none: partners without funding are given so from the start. */
export const participationRules: Rules<ParticipationFacts> = [
  { field: "fundingMinor", column: "ecContribution", scaling: true, sameValue: five, change: half, isBlank: (value) => value === 0n },
  { field: "leftEarly", column: "endOfParticipation", change: third },
];
