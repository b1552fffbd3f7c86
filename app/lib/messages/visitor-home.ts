import { plural } from "./plural.ts";

const countOf = (one: string, other: string, zero: string) => (p: { count: number }) => plural(p.count, { zero, one, other });

/** The first page for someone who is not signed in. */
export const visitorHome = {
  notSetUp: { title: "Welcome to Muster", body: "This portal is not set up yet. Open the one-time link that the server printed when it started." },
  welcome: (p: { cluster: string }) => `Welcome to ${p.cluster}`,
  lead: "Find out who belongs to the cluster, what they offer, and what they do together.",
  search: { label: "What are you looking for?", hint: "A name, a town, a service – in any language", submit: "Search" },
  services: "Providers by service",
  waysIn: "Ways in",
  providers: {
    title: "Find a provider",
    count: countOf("1 provider", "# providers", "Nobody is listed yet"),
    body: "Clinics, hospitals and others who care for guests and patients. Choose by service, language or accreditation.",
  },
  suppliers: {
    title: "Find a supplier",
    count: countOf("1 supplier", "# suppliers", "Nobody is listed yet"),
    body: "Companies whose products and skills the providers rely on. Choose by product, capability or whom they serve.",
  },
  everyone: { title: "See everyone", count: countOf("1 organisation", "# organisations", "Nobody is listed yet"), body: "Search all organisations of the cluster in one place." },
  projects: {
    title: "See joint projects",
    count: countOf("1 project", "# projects", "For members, after signing in"),
    body: "What the organisations do together, with whom, and for how long.",
  },
  introduced: {
    title: "Get to know some of them",
    lead: "Drawn by lot every day, the same for everyone.",
    all: (p: { count: number }) => plural(p.count, { one: "See the one organisation", other: "See all # organisations" }),
  },
  members: "For members",
  membersLead: "Sign in to look after your organisation’s profile, its people and its part in joint projects.",
  noAccount: "Create an account",
} as const;
