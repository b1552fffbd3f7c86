import { plural } from "./plural.ts";

type Show = (value: number) => string;
/** What is told about: the cluster's members, or organisations of any kind. */
export type Whose = "members" | "organisations";

const members = (count: number, show?: Show) => plural(count, { one: "# member", other: "# members" }, show);
const organisations = (count: number, show?: Show) => plural(count, { one: "# organisation", other: "# organisations" }, show);
const projects = (count: number, show?: Show) => plural(count, { one: "# project", other: "# projects" }, show);
const ties = (count: number, show?: Show) => plural(count, { one: "# tie", other: "# ties" }, show);
const nounOf = (whose: Whose, count: number, show?: Show) => (whose === "members" ? members(count, show) : organisations(count, show));
const haveOrHas = (count: number) => (count === 1 ? "has" : "have");

/** What a board member reads first: whole sentences. */
export const findingWords = {
  title: "In short",
  titleOfAll: "The members as a whole",
  nobodyAlone: (p: { whose: Whose; isPeriod: boolean }) =>
    `Every ${p.whose === "members" ? "member" : "organisation"} ${p.isPeriod ? "worked with at least one other in these years" : "has worked with at least one other"}.`,
  alone: (p: { whose: Whose; count: number; of: number; isPeriod: boolean; show: Show }) =>
    p.whose === "members"
      ? `${p.show(p.count)} of ${members(p.of, p.show)} ${p.isPeriod ? "worked with nobody in these years" : `${haveOrHas(p.count)} worked with nobody yet`}.`
      : `${p.show(p.count)} of ${organisations(p.of, p.show)} ${p.count === 1 ? "shares" : "share"} no project with another one here.`,
  noTies: "No two of them share a project, so there is nothing to draw yet.",
  allConnected: (p: { count: number; isAll: boolean; show: Show }) =>
    `${p.isAll ? "All" : "The other"} ${p.show(p.count)} are connected with one another, directly or through others.`,
  connected: (p: { largest: number; tied: number; parts: number; show: Show }) =>
    `${p.show(p.largest)} of the ${p.show(p.tied)} that work with somebody are connected with one another, directly or through others; the rest work in ${plural(p.parts, { one: "one smaller circle", other: "# smaller circles" }, p.show)}.`,
  ties: (p: { ties: number; projects: number; repeated: number; show: Show }) =>
    `${ties(p.ties, p.show)} ${p.ties === 1 ? "comes" : "come"} from ${projects(p.projects, p.show)}; ${p.repeated === 0 ? "no pair shares" : plural(p.repeated, { one: "one pair shares", other: "# pairs share" }, p.show)} more than one.`,
  office: (p: { lost: number; ties: number; leftAlone: number; whose: Whose; show: Show }) =>
    `Without the projects of the cluster's office, ${p.show(p.lost)} of ${ties(p.ties, p.show)} would vanish${p.leftAlone > 0 ? `, and ${nounOf(p.whose, p.leftAlone, p.show)} would be left without any` : ""}.`,
  officeNone: "No tie depends on the cluster's own office.",
  onlyLinks: (p: { count: number; show: Show }) =>
    `${plural(p.count, { one: "One organisation is the only link between others: without it", other: "# organisations are the only link between others: without any one of them" }, p.show)}, somebody would be cut off.`,
  providersAndSuppliers: (p: { count: number; ties: number; show: Show }) =>
    `${p.show(p.count)} of ${ties(p.ties, p.show)} ${p.count === 1 ? "joins" : "join"} a provider and a supplier.`,
  asleep: (p: { count: number; ties: number; show: Show }) =>
    `${p.show(p.count)} of ${ties(p.ties, p.show)} ${p.count === 1 ? "has" : "have"} gone quiet: for about two years there was nothing in common.`,
  someOrganisations: (p: { count: number; show: Show }) => organisations(p.count, p.show),
  someGroups: (p: { count: number; show: Show }) => plural(p.count, { one: "# group", other: "# groups" }, p.show),
  against: (p: { value: string; chance: string }) => `${p.value} (by chance ${p.chance})`,
} as const;

type Measure<Numbers> = { title: string; term: string; says: (p: Numbers) => string; not: string };
const measure = <Numbers>(words: Measure<Numbers>): Measure<Numbers> => words;

/** Each measure with one sentence on what it says here, and one on what it does not say. */
export const measureWords = {
  title: "What the numbers say, and what they do not",
  lead: "For those who know the field, each line names its measure; the numbers of every organisation are in the files below.",
  columns: { measure: "Measure", value: "Here", says: "It says", not: "It does not say" },
  tooFew: "–",
  density: measure<{ perHundred: string }>({
    title: "How much of what is possible",
    term: "Density",
    says: ({ perHundred }) => `Of every 100 pairs that could work together, ${perHundred} do.`,
    not: "Whether that is much: small networks are denser by nature, so compare only networks of about the same size.",
  }),
  degree: measure<{ mean: string; half: string }>({
    title: "Partners",
    term: "Mean degree",
    says: ({ mean, half }) => `An organisation has ${mean} partners on average; ${half} together have half of all.`,
    not: "Whether many partners are better than few: one deep project can be worth more than ten meetings.",
  }),
  distance: measure<{ mean: string; most: string }>({
    title: "Ways from one to another",
    term: "Closeness: mean distance in the largest part",
    says: ({ mean, most }) => `Two that are connected are ${mean} steps apart on average, and ${most} at most.`,
    not: "Whether anything travels along these steps, such as patients, knowledge or trust.",
  }),
  betweenness: measure<{ band: "low" | "middle" | "high" }>({
    title: "How much runs through few",
    term: "Betweenness centralisation",
    says: ({ band }) =>
      ({
        low: "Little: there are ways around almost everybody.",
        middle: "Some: a few organisations stand between many others.",
        high: "Much: most ways between others run through very few organisations.",
      })[band],
    not: "Anything lasting: a single project that was not entered can change it, and so it is the most fragile of these numbers.",
  }),
  eigenvector: measure<{ half: string }>({
    title: "Ties to the well connected",
    term: "Eigenvector centrality in the largest part",
    says: ({ half }) => `${half} hold half of it: they work with those who work with many.`,
    not: "Anything about those outside of the largest part, who have none by definition; it is fragile where projects are missing.",
  }),
  holes: measure<{ spanning: string; of: string }>({
    title: "Bridges between circles",
    term: "Structural holes: effective size and constraint",
    says: ({ spanning, of }) => `${spanning} of the ${of} with three partners or more join partners who mostly do not work with one another.`,
    not: "Whether they bring these partners together, or only know both.",
  }),
  clustering: measure<{ perHundred: string }>({
    title: "Closed circles",
    term: "Transitivity",
    says: ({ perHundred }) => `Of 100 pairs with a partner in common, ${perHundred} work together themselves.`,
    not: "That they chose one another: one project with many partners closes all of its circles at a stroke.",
  }),
  meetings: measure<{ perHundred: string }>({
    title: "Meeting again",
    term: "Bipartite clustering (Robins and Alexander)",
    says: ({ perHundred }) => `Of 100 chances that two who met in one project meet in another as well, ${perHundred} are taken.`,
    not: "Why: who meets again may trust one another, or apply to the same funder.",
  }),
  core: measure<{ size: string; band: "weak" | "fair" | "good" }>({
    title: "Core and edge",
    term: "Core–periphery fit (Borgatti and Everett)",
    says: ({ size, band }) =>
      ({
        weak: "There is hardly a core: the network is not built around one inner circle.",
        fair: `To some degree ${size} form a core that the others are tied to.`,
        good: `${size} form a core that is tied closely, with the others around it.`,
      })[band],
    not: "Who deserves to be in the core: it describes a shape, not a merit.",
  }),
  communities: measure<{ count: string; isStable: boolean; agreement: string }>({
    title: "Groups",
    term: "Modularity (Leiden, best of 50 runs)",
    says: ({ count, isStable, agreement }) =>
      isStable
        ? `The network falls into ${count}, and does so again in ${agreement} of 50 runs.`
        : `It can be cut into groups in several ways (only ${agreement} of 50 runs agree), so none is shown as the one.`,
    not: "That the groups know of themselves, or that their borders are sharp.",
  }),
  outward: measure<{ direction: "more" | "less" | "chance" }>({
    title: "Across kinds",
    term: "E–I index, against 10,000 random deals of the kinds",
    says: ({ direction }) =>
      ({
        more: "Organisations of different kinds work together more often than chance would have it.",
        less: "Organisations work with their own kind more often than chance would have it.",
        chance: "Different kinds meet about as often as chance would have it.",
      })[direction],
    not: "More than the kinds themselves: who is called a supplier and who a provider decides the result.",
  }),
  kinds: measure<{ direction: "alike" | "unlike" | "neither" }>({
    title: "Like with like, by kind",
    term: "Assortativity by kind (Newman)",
    says: ({ direction }) =>
      ({ alike: "Ties tend to stay within a kind.", unlike: "Ties tend to lead from one kind to another.", neither: "Ties neither keep to a kind nor avoid it." })[direction],
    not: "Which kinds those are: the table of kinds below does.",
  }),
  degrees: measure<{ direction: "alike" | "unlike" | "neither" }>({
    title: "Like with like, by partners",
    term: "Degree assortativity (Newman)",
    says: ({ direction }) =>
      ({
        alike: "Those with many partners tend to work with one another.",
        unlike: "Those with many partners tend to work with those who have few.",
        neither: "Whether one has many partners says little about how many those have.",
      })[direction],
    not: "Whether newcomers find the way in: that would need their history.",
  }),
} as const;

/** Words for who holds the network together. */
export const brokerWords = {
  title: "Who holds it together",
  lead: "Bands, not a ranking: within a band the order is that of the names, and being in none is no fault. To stand between others can also mean that too much hangs on one.",
  bands: {
    "only-link": { title: "The only link", body: "Without one of these, somebody would be cut off from the rest. A second tie around them makes the network safer." },
    much: { title: "Much runs through them", body: "They stand on many of the shortest ways between others." },
    some: { title: "Some runs through them", body: "They stand on more of these ways than most." },
  },
  nobody: "Nobody",
  more: (p: { count: number; show: Show }) => `and ${p.show(p.count)} more, who are in the file of organisations`,
  fragile: "These bands rest on the projects that are on record. A project that nobody entered can move an organisation from one to another.",
} as const;

export const mixingWords = {
  title: "Which kinds work together",
  lead: "How many ties join two kinds. A tie between two of one kind counts once.",
  caption: "Ties between kinds of organisations",
  kind: "Kind",
  count: "Organisations",
} as const;

export const yearWords = {
  title: "Ties over the years",
  description:
    "A tie begins with the first project that two share. It goes quiet where they have had nothing in common for about two years (later where they shared several projects at once), and wakes with a new one.",
  category: "Year",
  awake: "Alive at the end",
  begun: "New",
  asleep: "Gone quiet",
  none: "No project here has a date, so the age of ties is not known.",
} as const;

export const basisWords = {
  title: "What this rests on",
  records:
    "Projects on record in the portal and in CORDIS, not what people say of one another: nobody was asked, and so nobody's silence counts as a missing tie. A project that nobody entered is missing all the same.",
  counting:
    "Every role counts, ended ones too, each organisation once per project. A project of few partners ties them more closely than one of many (Newman's weight: each of n partners shares 1 with the other n − 1).",
  names: "Two entries count as one organisation only where the office has confirmed it.",
  office: "The cluster's own office is not in the picture; what would vanish without its projects stands above.",
  assemblies: (p: { count: number; show: Show }) =>
    `${plural(p.count, { one: "One project unites more than half of all and is", other: "# projects unite more than half of all and are" }, p.show)} left out: it would tie everybody to everybody.`,
  noAssemblies: "A project that unites more than half of all would be left out; there is none.",
  assembliesCount: "All projects here come from CORDIS, so none is left out for its size.",
  undated: (p: { count: number; show: Show }) =>
    `${plural(p.count, { one: "One project has no dates and belongs", other: "# projects have no dates and belong" }, p.show)} to no year.`,
  period: "In a choice of years, everybody is in view who took part in a project on any day of them; members are in view always.",
  files: "Take it with you",
  filesLead: "The same view, within what you may see. Numbers of single organisations are for analysis, not for ranking.",
  file: {
    "network.graphml": "Network (GraphML)",
    "organisations.csv": "Organisations (CSV)",
    "ties.csv": "Ties (CSV)",
    "drawing.svg": "Drawing (SVG)",
    "drawing.png": "Drawing (PNG)",
  },
} as const;

type Who = "you" | "they";
const subject = (who: Who) => (who === "you" ? "You" : "They");
const own = (who: Who) => (who === "you" ? "your" : "their");

/** What the network says of one organisation. */
export const aboutOneWords = {
  partners: (p: { who: Who; partners: number; projects: number; standing: "many" | "usual" | "few"; show: Show }) =>
    `${subject(p.who)} share ${projects(p.projects, p.show)} with ${plural(p.partners, { one: "# partner", other: "# partners" }, p.show)} here${{ many: ", more partners than most", usual: "", few: ", fewer partners than most" }[p.standing]}.`,
  otherKind: (p: { count: number; of: number; who: Who; show: Show }) =>
    `${p.show(p.count)} of ${own(p.who)} ${plural(p.of, { one: "# partner is", other: "# partners are" }, p.show)} of another kind.`,
  circle: {
    closed: (p: { who: Who }) => `Nearly all of ${own(p.who)} partners work with one another too: a closed circle.`,
    mixed: (p: { who: Who }) => `Some of ${own(p.who)} partners work with one another, some only with ${p.who === "you" ? "you" : "them"}.`,
    open: (p: { who: Who }) => `Most of ${own(p.who)} partners do not work with one another: ${p.who === "you" ? "you" : "they"} stand between circles.`,
  },
  broker: {
    "only-link": (p: { who: Who }) => `${subject(p.who)} are the only link to somebody, who would be cut off otherwise.`,
    much: (p: { who: Who }) => `${subject(p.who)} stand on many of the shortest ways between others.`,
    some: (p: { who: Who }) => `${subject(p.who)} stand on more of the shortest ways between others than most.`,
  },
  quiet: (p: { count: number; show: Show }) =>
    `${plural(p.count, { one: "One of these ties has", other: "# of these ties have" }, p.show)} gone quiet: nothing in common for about two years.`,
} as const;
