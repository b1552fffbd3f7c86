import type { ActivityKind } from "../../app/features/projects/activities/activity-kinds.ts";

export type MarketStory = {
  name: readonly [en: string, pt: string];
  services: readonly string[];
  countries: readonly string[];
  /** The first year that is told, of two or three. */
  from: 2023 | 2024;
  /** Who reports how many persons a quarter in 2024, and how many times as many in 2025. */
  members: readonly (readonly [key: string, persons: number, factor: number])[];
  /** Who says each quarter of 2025 that it does not offer this. */
  offersNot?: readonly string[];
  /** Whether patients were asked in 2025 where else they would have gone. */
  asks?: true;
  /** The whole market in a quarter of 2024, and how many times as much in 2025. */
  market: readonly [size: number, factor: number, grade: "A" | "B", source: string];
  /** What members noted of joint work outside of projects. */
  activities?: readonly { by: string; kind: ActivityKind; title: string; on: string; hours: number; with: readonly string[] }[];
};

/** How many times as many persons members had in 2024 as in 2023, and the market. */
export const growthOf2024 = { members: 1.06, market: 1.04 } as const;

/** Five parts of the market, told so that each of the five answers is there; only the numbers, and what was done together, decide which. */
export const marketStories: readonly MarketStory[] = [
  {
    name: ["Rehabilitation guests from Germany and Switzerland", "Reabilitação de utentes da Alemanha e da Suíça"],
    services: ["sports-rehabilitation", "physiotherapy", "thalassotherapy", "thermal-baths"],
    countries: ["DE", "CH"],
    from: 2023,
    members: [
      ["atlantico", 212, 1.34],
      ["serena", 146, 1.24],
      ["mare", 138, 1.38],
      ["pinhal", 54, 1.18],
      ["talasso", 121, 1.29],
      ["valereal", 93, 1.22],
    ],
    asks: true,
    market: [48_200, 1.05, "A", "National register of hospital stays of non-residents (made up)"],
  },
  {
    name: ["Check-ups and diagnostics for guests from France", "Exames e diagnóstico para utentes de França"],
    services: ["imaging", "laboratory-tests", "health-check"],
    countries: ["FR"],
    from: 2024,
    members: [
      ["atlantico", 140, 1.35],
      ["foz", 128, 0.66],
      ["barra", 75, 1.38],
      ["aurora", 96, 0.62],
      ["cardio", 82, 1.31],
      ["dialitoral", 58, 0.78],
      ["prevenir", 71, 1.3],
    ],
    market: [9_400, 1.02, "A", "Register of cross-border care, France (made up)"],
  },
  {
    name: ["Wellness weeks for guests from Norway, Sweden and Denmark", "Semanas de bem-estar para hóspedes da Noruega, da Suécia e da Dinamarca"],
    services: ["massage", "weight-programmes", "accommodation"],
    countries: ["NO", "SE", "DK"],
    from: 2024,
    members: [
      ["dunas", 104, 1.27],
      ["serena", 88, 1.22],
      ["talasso", 117, 1.31],
      ["valereal", 79, 1.19],
      ["mare", 64, 1.25],
      ["sorriso", 41, 1.17],
    ],
    offersNot: ["silencio"],
    market: [21_300, 1.06, "B", "Survey of outbound wellness travel, Nordic countries (made up)"],
    activities: [
      { by: "talasso", kind: "fair", title: "Joint stand at the travel fair in Oslo", on: "2025-01-22", hours: 96, with: ["dunas", "valereal"] },
      { by: "dunas", kind: "campaign", title: "Winter sun: one campaign for six houses", on: "2025-03-14", hours: 140, with: ["talasso", "serena", "mare"] },
      { by: "serena", kind: "campaign", title: "Brochure in Swedish and Danish", on: "2025-06-05", hours: 38, with: ["talasso"] },
      { by: "valereal", kind: "fair", title: "Joint stand at the travel fair in Copenhagen", on: "2025-09-18", hours: 72, with: ["serena", "sorriso"] },
    ],
  },
  {
    name: ["Heart and kidney patients from the Netherlands", "Doentes cardíacos e renais dos Países Baixos"],
    services: ["cardiology", "dialysis", "laboratory-tests"],
    countries: ["NL"],
    from: 2024,
    members: [
      ["foz", 96, 0.98],
      ["cardio", 118, 0.95],
      ["dialitoral", 74, 1.01],
      ["aurora", 57, 0.96],
      ["prevenir", 83, 0.99],
    ],
    market: [7_200, 1.24, "A", "Register of planned care abroad, Netherlands (made up)"],
    activities: [
      { by: "cardio", kind: "referral_agreement", title: "One referral letter for heart patients from abroad", on: "2025-02-10", hours: 26, with: ["foz"] },
      { by: "dialitoral", kind: "training", title: "Holiday dialysis: what the ward has to know", on: "2025-05-16", hours: 18, with: ["foz", "cardio"] },
      { by: "foz", kind: "meeting", title: "Round table of heart and kidney wards", on: "2025-10-09", hours: 9, with: ["cardio", "dialitoral"] },
    ],
  },
  {
    name: ["Dental care for guests from Ireland", "Medicina dentária para utentes da Irlanda"],
    services: ["dental-implants", "general-dentistry"],
    countries: ["IE"],
    from: 2024,
    members: [
      ["ria", 38, 1.21],
      ["sorriso", 52, 1.3],
    ],
    market: [3_100, 1.03, "B", "Survey of dental travel, Ireland (made up)"],
  },
];
