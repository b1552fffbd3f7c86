type Counted = { count: string; of: string };

export const scorecardPage = {
  title: "Does the cluster pass muster?",
  link: "Does the cluster pass muster?",
  lead: "What the field says a real cluster has, and what this portal’s own records show of it. Each line stands for itself: they are never added up.",
  trait: "Trait",
  answer: "Answer",
  found: "What the records show",
  rule: "When it counts as there, and who says so",
  answers: { yes: "There", no: "Not there", unknown: "Not enough data" },
  traits: {
    concentration: {
      name: "Concentration in a place",
      found: (p: Counted) => `${p.count} of ${p.of} providers and suppliers lie within 50 km of one of them.`,
      rule: "Half or more, among fifteen members or more (Porter 1998; the European Cluster Collaboration Platform asks for fifteen).",
    },
    focus: {
      name: "Disciplined focus",
      found: (p: Counted) => `${p.count} of ${p.of} joint projects name the part of the market that they work for.`,
      rule: "Half or more of three projects or more (Stackpole and Ziemba: a cluster knows what it stands for).",
    },
    innovation: {
      name: "Innovation",
      found: (p: Counted) => `${p.count} of ${p.of} joint projects of the last two years brought something new into use, or do research together, confirmed by a second partner.`,
      rule: "One or more, of three projects or more (Porter 1998; Oslo Manual 2018).",
    },
    "long-term": {
      name: "Long-term perspective",
      found: (p: Counted) => `${p.count} of ${p.of} memberships that ended in the last twelve months were renewed.`,
      rule: "Four fifths or more, of five or more; effects of clusters take years (Wise, Wilson and Smith 2017). The threshold is this product’s own.",
    },
    competition: {
      name: "Competition beside cooperation",
      found: (p: Counted) => `${p.count} of ${p.of} pairs of providers with a service in common build something together.`,
      rule: "One in ten or more, of three pairs or more: rivals who compete and cooperate (Porter 1998). The threshold is this product’s own.",
    },
    links: {
      name: "Links across kinds of organisations",
      found: (p: Counted) => `${p.count} of ${p.of} joint projects join two or more kinds.`,
      rule: "Half or more of three projects or more (triple helix; the European Cluster Collaboration Platform).",
    },
    expanding: {
      name: "An expanding market",
      found: (p: Counted) => `${p.count} of ${p.of} markets grew by themselves in the year judged last.`,
      rule: "Half or more (Porter’s demand conditions). Whether the cluster made it grow is the verdict’s question.",
    },
  },
} as const;
