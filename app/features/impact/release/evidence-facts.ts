import type { Format } from "../../../lib/format.ts";
import { impactPage } from "../../../lib/messages/verdict.ts";
import { pointsIn } from "./points.ts";
import type { ReleasedVerdict } from "./released-verdict.ts";

const { facts } = impactPage;

/** How good the evidence of a verdict is, fact by fact, as page and report tell it. */
export function evidenceFacts(
  { panelSize, missing, coverage, baseline, historyWindows, outcome, totals, detectable }: ReleasedVerdict,
  format: Format,
): { term: string; value: string }[] {
  const history = format.number(historyWindows);
  return [
    { term: facts.panel, value: facts.panelValue({ count: format.number(panelSize), missing: format.number(missing), none: missing === 0 }) },
    { term: facts.coverage, value: coverage === null ? facts.unknown : facts.coverageValue({ percent: format.number(coverage, { style: "percent" }), exact: missing === 0 }) },
    { term: facts.baseline, value: baseline ? baselineWords(baseline, format.day(baseline.vintageOn)) : facts.unknown },
    { term: facts.history, value: outcome?.volatilityAssumed ? facts.assumed({ count: history }) : history },
    { term: facts.detectable, value: detectable === null ? facts.unknown : facts.detectableValue({ points: pointsIn(format)(detectable) }) },
    ...(outcome ? [{ term: facts.totals, value: totals ? facts.totalsValue({ before: format.number(totals.before), after: format.number(totals.after) }) : facts.withheld }] : []),
  ];
}

function baselineWords({ grade, sources, withoutPanel }: NonNullable<ReleasedVerdict["baseline"]>, vintage: string): string {
  return facts.baselineValue({ grade, sources: sources.join(", "), vintage, withoutPanel: withoutPanel === true });
}
