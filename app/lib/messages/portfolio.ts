import { plural } from "./plural.ts";

export const portfolioPage = {
  title: "Joint work as a whole",
  lead: "What members do together, from their own records: what they state beside what another partner confirmed. Work is counted here, nobody is ranked.",
  none: { title: "No joint project yet", body: "Once two members record a project or an activity together, this page shows what comes of it." },
  funnel: {
    title: "Stated and confirmed",
    description: "Joint projects by how deep they went: as their partners state it, and as another partner has confirmed it.",
    category: "Depth",
    claimed: "As stated",
    evidenced: "As confirmed",
    classes: { connect: "Connect", promote: "Promote", build: "Build", innovate: "Innovate" },
  },
  effort: {
    title: "Hours",
    description: "Hours that members recorded, by year, with promotion beside the rest.",
    category: "Year",
    promotion: "Promotion",
    other: "Everything else",
  },
  facts: {
    title: "In short",
    projects: "Joint projects and activities",
    promotion: "Promotion among this year’s hours",
    noHours: "No hours recorded this year",
    consortia: "Consortia of two or more kinds of organisations",
    consortiaValue: (p: { mixed: string; all: string }) => `${p.mixed} of ${p.all}`,
    daysToResult: "From the beginning to the first confirmed result",
    days: (p: { count: number }) => plural(p.count, { one: "# day, in the middle of all that have one", other: "# days, in the middle of all that have one" }),
    noResult: "None has a confirmed result yet",
    silent: "Members without a recorded contribution in twelve months",
    silentValue: (p: { count: string; all: string }) => `${p.count} of ${p.all}`,
  },
  dormant: {
    title: "About to die",
    lead: "Running, and nothing recorded or confirmed for half a year. A call often helps.",
    none: "None: every running project has had something confirmed or recorded in half a year.",
  },
  waiting: {
    title: "Waiting to be confirmed",
    lead: "Stated by one partner. It raises nothing until another one confirms it.",
    none: "Nothing waits.",
    count: (p: { count: number }) => plural(p.count, { one: "# statement", other: "# statements" }),
    project: "Project",
    statements: "Statements",
  },
  silent: { title: "Members to call", lead: "No hours and no confirmed statement in twelve months.", none: "Every member has contributed in the last twelve months." },
} as const;
