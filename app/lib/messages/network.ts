import { organisationKinds } from "./directory.ts";
import { plural } from "./plural.ts";

type Kind = keyof typeof organisationKinds;
type Show = (value: number) => string;

const organisations = (count: number, show?: Show) => plural(count, { one: "# organisation", other: "# organisations" }, show);
const partners = (count: number, show?: Show) => plural(count, { zero: "no partners", one: "# partner", other: "# partners" }, show);

const partName = ([first, second]: readonly string[], none: string) =>
  first === undefined ? none : `${second === undefined ? first : `${first}, ${second}`} and those around them`;

export const networkWords = {
  title: "Who works with whom",
  lead: "Two organisations are tied when they share a project. The more projects they share, and the fewer others take part in them, the stronger the tie.",
  leadOwn: "Whom you share projects with, and how the members work together as a whole.",
  filter: {
    label: "What to look at",
    submit: "Show",
    group: "Whose network",
    members: "Members of the cluster",
    own: "My organisation and its partners",
    around: (p: { name: string }) => `${p.name} and its partners`,
    countries: "Countries",
    regions: "Regions",
    groupCount: (p: { name: string; count: number; show: Show }) => `${p.name} (${p.show(p.count)})`,
    kind: "Kind",
    anyKind: "Every kind",
    source: "Projects from",
    anySource: "Everywhere",
    sources: { portal: "This portal", cordis: "CORDIS" },
    from: "From",
    to: "To",
    period: "Years",
    periodOutput: (p: { from: string; to: string }) => `${p.from} to ${p.to}`,
    wholeTime: "The whole time",
  },
  asOf: (p: { at: string }) => `As of ${p.at}.`,
  isOld: "Newer data is being worked in; it will be here when you look again.",
  inWork: {
    title: "This network is being worked out",
    body: "It is large, and nobody has looked at it before. That takes a minute or two; after that it is there at once.",
    again: "Look again",
  },
  nobody: { title: "Nobody is in this view", body: "Choose another group, another kind or a longer period." },
  notInView: {
    title: "This organisation is not in this view",
    body: "Choose another group, another kind or a longer period.",
  },
  mark: {
    organisation: (p: { name: string; kind: Kind; partners: number }) => `${p.name}, ${organisationKinds[p.kind].toLowerCase()}, ${partners(p.partners)}`,
    group: (p: { hubs: readonly string[]; count: number }) => `${partName(p.hubs, "Smaller groups")}: ${organisations(p.count)}`,
    smallGroups: "Smaller groups",
  },
  drawing: {
    title: "The network",
    titleOf: (p: { name: string }) => `${p.name} and its partners`,
    titlePart: (p: { hubs: readonly string[] }) => partName(p.hubs, "The smaller groups"),
    organisations:
      "Each mark is an organisation; the more partners it has, the larger it is. A line joins two that share a project; the stronger the tie, the wider the line. Those close together work with the same partners; up, down, left and right mean nothing.",
    groups:
      "So many organisations cannot be drawn one by one. Each ring is a group that works together more than with others, called after the two with the most partners in it; the number says how many it holds, the colours of which kinds they are. Open a ring to see who is in it. The groups serve the drawing alone: another way to cut would be as good.",
    around: "The organisation stands in the middle of its partners. Lines among the partners are grey.",
    alone: "The small outlines below share no project with anybody here.",
    left: (p: { count: number; show: Show }) =>
      `${plural(p.count, { one: "One organisation that shares no project with anybody here is", other: "# organisations that share no project with anybody here are" }, p.show)} not drawn.`,
    leftAround: (p: { count: number; show: Show }) => `${plural(p.count, { one: "One further partner stands", other: "# further partners stand" }, p.show)} in the table only.`,
    scroll: "Drawing, scrolls sideways",
    skip: "Skip the drawing",
    whole: "Whole network",
    path: "Where you are in the drawing",
    outline: "No project with anybody here",
    tie: "Shared project",
    quietTie: "Nothing in common for about two years",
    tableCaption: "Organisations in the drawing",
    groupsCaption: "Groups in the drawing",
    columns: {
      organisation: "Organisation",
      kind: "Kind",
      partners: "Partners",
      projects: "Shared projects",
      with: "Works most with",
      group: "Group",
      size: "Organisations",
      kinds: "Kinds",
    },
    more: (p: { count: number }) => ` and ${p.count} more`,
    nobodyElse: "Nobody here",
    kindCount: (p: { kind: Kind; count: number }) => `${organisationKinds[p.kind]}: ${p.count}`,
    openProfile: "Open the profile",
  },
  neighbourhood: {
    own: "Who you work with",
    theirs: "Who they work with",
    lead: "Other members that share a project.",
    more: "Open the network",
  },
  partners: {
    title: "Partners",
    lead: (p: { count: number; show: Show }) => `${partners(p.count, p.show)}, those with the most shared projects first.`,
    none: { title: "No shared projects in this view", body: "Ties appear here when the organisation takes part in a project with somebody else in the view." },
    columns: { organisation: "Organisation", kind: "Kind", projects: "Shared projects", last: "Last together" },
    notKnown: "Not known",
  },
} as const;
