import { plural } from "./plural.ts";

type Points = { low: string; high: string };

/** The verdict's word, as it stands in headline and badge. */
export const verdictNames = {
  GROWING: "Growing the market",
  UNEVEN: "Growing, uneven: check for swapping",
  REDISTRIBUTING: "Moving share, not growing",
  NO_GROWTH: "No growth beyond the market",
  CO_MARKETING_ONLY: "Co-marketing only",
  INSUFFICIENT: "We cannot tell yet",
} as const;

/** One sentence per reading and reason; each says only what the rule behind it has shown. */
export const outcomeSentences = {
  "GROWING displacement_low": ({ low, high }: Points) =>
    `Members’ patients grew ${low} to ${high} points a year more than the market, and most of them would not have gone to another provider here.`,
  "GROWING displacement_unknown": ({ low, high }: Points) =>
    `Members’ patients grew ${low} to ${high} points a year more than the market. Where these patients would have gone otherwise is not known.`,
  "REDISTRIBUTING from_local_non_members": () => "Members grew more than the market, and what they gained left local providers outside of the cluster.",
  "REDISTRIBUTING among_members": ({ swapped }: { swapped: string }) =>
    `For every 10 patients that moved towards one member, about ${swapped} moved away from another. The cake did not measurably grow.`,
  "NO_GROWTH resilient_in_shrinking_market": () => "Members have no more patients than before; they held out better than the market, which shrank more.",
  "NO_GROWTH losing_ground": ({ delta }: { delta: string }) => `Members fell behind the market. Growth of ${delta} points a year or more beyond it can be ruled out.`,
  "NO_GROWTH with_the_market": ({ delta }: { delta: string }) => `Members moved with the market. Growth of ${delta} points a year or more beyond it can be ruled out.`,
  "INSUFFICIENT imprecise": ({ low, high }: Points) => `The numbers fit with growth and with none: between ${low} and ${high} points a year beyond the market.`,
  "INSUFFICIENT dominated_by_one_member": () => "The answer would hang on a single member, and that is none.",
  "INSUFFICIENT gates": () => "The numbers do not allow an answer yet.",
} as const;

/** The same where the numbers may not be told, since they would tell too much of one member. */
export const withheldSentences = {
  "GROWING displacement_low": "Members’ patients grew more than the market, and most of them would not have gone to another provider here.",
  "GROWING displacement_unknown": "Members’ patients grew more than the market. Where these patients would have gone otherwise is not known.",
  "REDISTRIBUTING among_members": "What some members gained, others lost. The cake did not measurably grow.",
  "INSUFFICIENT imprecise": "The numbers fit with growth beyond the market and with none.",
} as const;

export const activitySentences = {
  none: "No joint initiative is on record for that year.",
  "few-initiatives": "Fewer than three joint initiatives are on record for that year.",
  "effort-not-recorded": "It is not on record how much effort went into joint work, and what for.",
  "mostly-promotion": "Most of the recorded effort is promotion.",
  "nothing-verified": "No joint protocol, pooled resource or new service has a verified result.",
  mixed: "Joint work with verified results is on record.",
  deep: "Joint work that brought something new into use is on record, with verified results.",
} as const;

export const gateWords = {
  plan_not_locked: "The rules were not locked before the last round closed.",
  too_few_members: "Fewer than five members reported all eight quarters.",
  low_coverage: "Those who reported are less than three fifths of the volume, or it is not known how much the others have.",
  windows_incomplete: "Not all eight quarters were asked for.",
  baseline_missing_or_grade_D: "There are no usable figures of the whole market for all eight quarters.",
  definition_break: "What is counted was changed in between.",
  no_volume: "There were no patients in one of the years.",
} as const;

export const impactPage = {
  title: "Does the cluster grow its market?",
  lead: "What members’ numbers say when the market’s own tide is taken away, and what they did together.",
  method: "How this is found out",
  report: "Report for the board (PDF)",
  behind: "What stands behind it",
  behindOf: (p: { scope: string }) => `What stands behind it: ${p.scope}`,
  steps: (p: { year: number }) => `Plan, figures and every step of ${p.year} (JSON)`,
  office: "Rounds and figures",
  none: {
    title: "No answer yet, and that is where every cluster begins",
    body: "The office writes down which part of the market counts. Members then report one number a quarter, in confidence. After eight quarters, with figures of the market beside them, the rules give an answer.",
  },
  year: (p: { year: number }) => `${p.year} against ${p.year - 1}`,
  noVerdict: (p: { year: number }) => `The rules for ${p.year} are locked. The verdict follows when all its rounds are closed and checked.`,
  noPlan: "No year is to be judged yet: the office locks the rules before the data are in.",
  outcomeAlone: "What the numbers alone say",
  activity: "What members did together",
  missing: "What is missing",
  wouldShow: (p: { points: string }) => `With what is known today, only growth of ${p.points} points a year or more beyond the market would show.`,
  evidence: "How good the evidence is",
  facts: {
    panel: "Members in the comparison",
    panelValue: (p: { count: string; missing: string; none: boolean }) => (p.none ? p.count : `${p.count}; ${p.missing} who offer it are not in it`),
    coverage: "Their share of the known volume",
    baseline: "The market’s figures",
    baselineValue: (p: { grade: string; sources: string; vintage: string; withoutPanel: boolean }) =>
      `Grade ${p.grade}: ${p.sources}, as of ${p.vintage}${p.withoutPanel ? "; without the panel’s own patients" : ""}`,
    history: "Earlier years to learn the usual swings from",
    assumed: (p: { count: string }) => `${p.count}; the usual swings are assumed`,
    detectable: "Smallest growth that would show",
    detectableValue: (p: { points: string }) => `${p.points} points a year beyond the market`,
    totals: "Patients of these members",
    totalsValue: (p: { before: string; after: string }) => `${p.before} before, ${p.after} after`,
    withheld: "Not shown: it would tell too much of one member.",
    coverageValue: (p: { percent: string; exact: boolean }) => (p.exact ? p.percent : `${p.percent} or more`),
    unknown: "Not known",
  },
  patients: {
    title: "Where patients would have gone",
    description: "What patients answered when they were asked where they would have been treated without this house.",
    answered: (p: { valid: string; unsure: string }) => `${p.valid} knew, ${p.unsure} did not.`,
    parts: { new: "New: at home, or not at all", won: "Won: another country or region", moved: "Moved: another house here" },
    interval: "95 % range",
    what: "Answer",
    share: "Share of those who knew",
    range: (p: { share: string; low: string; high: string }) => `${p.share} (${p.low} to ${p.high})`,
    none: "Patients were not asked, or by too few members to publish it. So we do not know from where growth came.",
  },
  map: {
    title: "Joint work and growth",
    description: "To the right, the deeper members’ joint work went; upwards, the more they gained beyond the market, in points a year. A year is a point.",
    year: "Year",
    activity: "Joint work",
    excess: "Points beyond the market",
    answer: "Answer",
    columns: { NONE: "None", UNKNOWN: "Not recorded", COMARKETING_ONLY: "Promotion", MIXED: "Mixed", DEEP: "Deep" },
    noNumber: "No number",
    none: "No year has a number yet",
  },
  cake: {
    title: "The cake: patients of these members",
    description: "What they had, what the market’s own tide brought, and what came or went beyond it.",
    what: "What",
    persons: "Persons",
    steps: { before: "Before", tide: "The market’s tide", beyond: "Beyond the market", after: "After" },
    totals: "Patients of a year",
    gain: "More",
    loss: "Fewer",
  },
  chart: {
    title: "Growth in points a year",
    description: "What members gained beyond the market, with the range that the numbers allow, and the band that would not matter.",
    what: "What",
    value: "Points a year",
    members: "Members",
    market: "The market",
    excess: "Beyond the market",
    range: (p: { low: string; high: string }) => `${p.low} to ${p.high}`,
    band: "Too small to matter",
    interval: "Range that the numbers allow (95 %)",
  },
  withheld: {
    coarse: "Numbers in whole points, without totals: closer ones would tell, beside what was released before, too much of one member.",
    none: "Only the answer is released: any number beside it would tell, beside what was released before, too much of one member.",
  },
  strength: {
    title: "How strong the proof is",
    words: {
      strong: "Strong: who took part grew more than who did not, and both went the same way before.",
      moderate: "Moderate: the growth is firm, known swings included; that joint work caused it is not shown.",
      weak: "Weak: the numbers are consistent with growth, and no more.",
    },
    maryland: (p: { level: number }) => `Level ${p.level} of 5 on the Maryland Scientific Methods Scale.`,
    qualifiers: {
      uneven: "Uneven: half or more of the gains and losses cancel out among members.",
      "small-base": "Small base: fewer than 200 patients in the year before, so few more make much growth.",
      "new-market": "New market: half of the members or more began at nothing, so a rate of growth says little.",
    },
    named:
      "These joint projects had named this part of the market and had results before the year began. That fits with the growth; it does not divide it among them, and does not prove it:",
  },
  expert: {
    title: "For experts",
    comparison: (p: { participants: string; others: string; difference: string; p: string }) =>
      `Difference in differences: ${p.participants} members of such projects against ${p.others} others, ${p.difference} points of growth; exact permutation p = ${p.p}.`,
    pie: (p: { percent: string }) => `Beside it the pie test: of what the members of such projects have beyond the market, ${p.percent} is missing at the others.`,
    noPie: "Beside it the pie test: the members of such projects have nothing beyond the market.",
    pretrend: {
      clean: "The year before, both went the same way.",
      unclean: "The year before, they already went different ways.",
      unknown: "Whether both went the same way before is not known.",
    },
    none: "Members who took part in such projects cannot be compared with the others: that takes four or more of each.",
  },
  slices: {
    title: "Slices",
    none: "Nothing moved beyond the market’s tide, or it may not be told.",
    rho: (p: { percent: string }) => `${p.percent} of all gains and losses cancel out among the members.`,
    noise: (p: { churn: string; noise: string }) => `${p.churn} of the volume moved; ${p.noise} would move by chance alone.`,
  },
  replaced: (p: { count: number }) =>
    plural(p.count, {
      one: "One earlier verdict on this year was replaced, because its data changed.",
      other: "# earlier verdicts on this year were replaced, because their data changed.",
    }),
  released: (p: { day: string }) => `Released on ${p.day}; rules and data are sealed by a keyed hash.`,
} as const;

export const boardReportWords = {
  title: "Does the cluster grow its market?",
  asOf: (p: { day: string }) => `As of ${p.day}. Released answers only; no member’s numbers stand in it.`,
  fictional: "This cluster is made up.",
} as const;
