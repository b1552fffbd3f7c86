import { plural } from "./plural.ts";

/** The profile's fields as people read them. */
export const profileFieldNames = {
  legalName: "Legal name",
  shortName: "Short name",
  kind: "Kind of organisation",
  countryCode: "Country",
  isMember: "Membership",
  logo: "Logo",
  descriptions: "Descriptions",
  website: "Website",
  vatNumber: "VAT number",
  registerNumber: "Register number",
  externalIds: "Numbers in other registers",
  headcount: "People employed",
  revenueBand: "Yearly revenue",
  sites: "Sites",
  siteAddresses: "Street addresses and points on the map",
  services: "Services",
  products: "Products",
  capabilities: "Capabilities",
  clientele: "Whom you serve",
  languages: "Languages spoken",
  sourceMarkets: "Where guests come from",
  accreditations: "Accreditations",
  phones: "Telephone numbers",
  emails: "E-mail addresses",
  contactPersons: "Contact persons",
  people: "Your people in the portal",
  internalNotes: "Notes of the office",
} as const;

/** Bands as people read them. */
export const headcountBandNames: Record<string, string> = {
  "0": "Nobody besides the owner",
  "1-9": "1 to 9",
  "10-49": "10 to 49",
  "50-249": "50 to 249",
  "250-999": "250 to 999",
  "1000+": "1,000 or more",
};
export const revenueBandNames: Record<string, string> = {
  "0-2": "Up to 2 million euros",
  "2-10": "2 to 10 million euros",
  "10-50": "10 to 50 million euros",
  "50-250": "50 to 250 million euros",
  "250+": "More than 250 million euros",
};

/** The headings of a profile as the public reads it. */
export const profileView = {
  member: "Member of the cluster",
  about: "About",
  services: "Services",
  products: "Products",
  capabilities: "Capabilities",
  clientele: "Serves",
  languages: "Languages spoken",
  sourceMarkets: "Guests come from",
  accreditations: "Accreditations",
  sites: "Where to find it",
  contact: "Contact",
  facts: "Facts",
  people: "People",
  notes: "Notes of the office",
  website: "Website",
  otherLanguage: (p: { language: string }) => `In ${p.language}`,
  mainSite: "Main site",
  noHeading: "More",
  logoOf: (p: { name: string }) => `Logo of ${p.name}`,
  issuedBy: (p: { issuer: string }) => `by ${p.issuer}`,
  certificate: (p: { number: string }) => `Certificate ${p.number}`,
  validUntil: (p: { day: string }) => `Valid until ${p.day}`,
  period: (p: { from: string; to: string }) => `${p.from} to ${p.to}`,
  validSince: (p: { day: string }) => `Valid since ${p.day}`,
  expiredOn: (p: { day: string }) => `Ended on ${p.day}, not shown to others`,
  comingOn: (p: { day: string }) => `Begins on ${p.day}, not shown to others yet`,
  asOf: (p: { value: string; day: string }) => `${p.value} (as of ${p.day})`,
  nothing: "Nothing is shown here yet.",
  noteBy: (p: { author: string; when: string }) => `${p.author}, ${p.when}`,
  moreSites: (p: { count: number }) => plural(p.count, { one: "1 site", other: "# sites" }),
} as const;

/** Registers by the scheme under which a number is known. */
export const registerNames: Record<string, string> = { cordis: "CORDIS", ror: "ROR", pic: "PIC", lei: "LEI", nipc: "NIPC" };
