export type CakeStep = { step: "before" | "tide" | "beyond" | "after"; from: number; to: number; change: number };

/**
 * From the panel's persons of the year before to those of the year (impact method, section 2, nested decomposition with the
 * market as its only level): what the market's growth alone would have brought, and the rest. The steps add up.
 */
export function cakeSteps({ before, after }: { before: number; after: number }, tide: number): CakeStep[] {
  const carried = before * Math.exp(tide);
  return [
    { step: "before", from: 0, to: before, change: before },
    { step: "tide", from: before, to: carried, change: carried - before },
    { step: "beyond", from: carried, to: after, change: after - carried },
    { step: "after", from: 0, to: after, change: after },
  ];
}
