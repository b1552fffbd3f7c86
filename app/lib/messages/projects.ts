import { plural } from "./plural.ts";

const stages = { planned: "Planned", running: "Running", ended: "Ended", terminated: "Stopped early", unknown: "Dates not known" } as const;

/** The roles that CORDIS and the portal use; another one is shown as it was written. */
const roles = {
  coordinator: "Coordinator",
  participant: "Partner",
  partner: "Partner",
  beneficiary: "Partner",
  associatedPartner: "Associated partner",
  internationalPartner: "International partner",
  thirdParty: "Linked third party",
  hostInstitution: "Host institution",
  unknown: "Role not given",
} as const satisfies Record<string, string>;

export const roleLabel = (role: string): string => (Object.hasOwn(roles, role) ? roles[role as keyof typeof roles] : role);

const projectCount = (count: number, show: (count: number) => string) => plural(count, { zero: "No projects", one: "# project", other: "# projects" }, show);
const partnerCount = (count: number, show: (count: number) => string) => plural(count, { zero: "No partners", one: "# partner", other: "# partners" }, show);

export const projectWords = {
  title: "Projects",
  lead: "What the organisations do together, with whom, and for how long.",
  stages,
  search: { title: "Narrow the list of projects", label: "Search in titles", submit: "Show projects", status: "Status", anyStatus: "Any status" },
  found: (p: { count: number; show: (count: number) => string }) => projectCount(p.count, p.show),
  foundOf: (p: { count: number; organisation: string; show: (count: number) => string }) => `${projectCount(p.count, p.show)} of ${p.organisation}`,
  showAll: "Show all projects",
  nothingFound: { title: "No project fits", body: "Try another word or another status." },
  membersSeeMore: "Members see further projects after signing in.",
  nothingYet: { title: "No projects yet", body: "Joint projects appear here as soon as the office has brought them in." },
  columns: {
    project: "Project",
    status: "Status",
    period: "Period",
    budget: "Budget",
    funding: "Funding",
    partners: "Organisations",
    organisation: "Organisation",
    role: "Role",
    country: "Country",
  },
  tableCaption: "Projects",
  period: (p: { from: string; to: string }) => `${p.from} – ${p.to}`,
  from: (p: { from: string }) => `from ${p.from}`,
  until: (p: { to: string }) => `until ${p.to}`,
  noPeriod: "Not given",
  noAmount: "Not given",
  funded: (p: { amount: string }) => `${p.amount} funding`,
  costs: (p: { amount: string }) => `${p.amount} total cost`,
  backToList: "all projects",
  facts: {
    heading: "About the project",
    fullTitle: "Full title",
    period: "Period",
    funding: "Public funding",
    totalCost: "Total cost",
    programme: "Programme",
    scheme: "Type of funding",
    number: "Project number",
    source: "Source",
  },
  cordisLink: "CORDIS, the European Union’s register of research projects",
  portalSource: "This portal",
  summary: "What it is about",
  tie: {
    title: "In whose verdict it counts",
    lead: "A project counts in the verdict of the one part of the market that it works for.",
    scope: "Part of the market",
    none: "None",
    save: "Save",
    saved: "Saved",
  },
  consortium: "Who takes part",
  consortiumLead: (p: { organisations: number; countries: number }) =>
    p.countries > 1
      ? `${plural(p.organisations, { one: "# organisation", other: "# organisations" })} from ${plural(p.countries, { one: "# country", other: "# countries" })}`
      : plural(p.organisations, { one: "# organisation", other: "# organisations" }),
  noConsortium: { title: "No organisations are known", body: "The register names nobody who takes part." },
  left: "Left early",
} as const;

export const jointWords = {
  title: "Joint projects",
  lead: (p: { projects: number; partners: number }) =>
    `${plural(p.projects, { one: "# project", other: "# projects" })} with ${plural(p.partners, { one: "# partner", other: "# partners" })}`,
  none: "No joint projects are known.",
  projects: "Projects",
  partners: "Partners",
  moreProjects: (p: { count: number }) => plural(p.count, { one: "Show one more project", other: "Show # more projects" }),
  morePartners: (p: { count: number }) => plural(p.count, { one: "Show one more partner", other: "Show # more partners" }),
  withPartners: (p: { count: number }) => partnerCount(p.count, String),
  shared: (p: { count: number }) => plural(p.count, { one: "# shared project", other: "# shared projects" }),
  sources: {
    cordis: "Source: CORDIS, European Commission (CC BY 4.0).",
    portal: "Source: this portal. Members and the office see it.",
    both: "Sources: CORDIS, European Commission (CC BY 4.0), which everyone sees; this portal, which members and the office see.",
  },
} as const;
