import type { ReactNode } from "react";
import { activitySentences, gateWords, impactPage as words } from "../../../lib/messages/verdict.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { useFormat } from "../../../ui/format.tsx";
import type { ReleasedVerdict } from "../release/released-verdict.ts";
import { outcomeSentence, verdictSentence } from "../release/verdict-sentence.ts";
import { usePoints } from "./answer-strip.tsx";
import { CakeChart } from "./cake-chart.tsx";
import { ExcessChart } from "./excess-chart.tsx";
import { PatientsChart } from "./patients-chart.tsx";
import { ComparisonPart, StrengthPart } from "./strength-part.tsx";

/** What stands behind an answer: the numbers by themselves, where they came from, and how good the evidence is. */
export function VerdictDetails({ verdict, name }: { verdict: ReleasedVerdict; name: string }) {
  const points = usePoints();
  const alone = outcomeSentence(verdict, points);
  return (
    <div className="space-y-8">
      {alone !== verdictSentence(verdict, points) && (
        <Part title={words.outcomeAlone}>
          <p className="max-w-prose">{alone}</p>
        </Part>
      )}
      {(verdict.strength !== null || verdict.qualifiers.length > 0) && (
        <Part title={words.strength.title}>
          <StrengthPart {...verdict} />
        </Part>
      )}
      {verdict.verdict.gatesFailed.length === 0 && verdict.detail !== "full" && <p className="max-w-prose text-muted">{words.withheld[verdict.detail]}</p>}
      {verdict.outcome && <ExcessChart outcome={verdict.outcome} name={name} />}
      <CakeChart verdict={verdict} name={name} />
      {verdict.outcome && <Slices outcome={verdict.outcome} />}
      {verdict.patients ? (
        <PatientsChart patients={verdict.patients} name={name} />
      ) : (
        <Part title={words.patients.title}>
          <p className="max-w-prose">{words.patients.none}</p>
        </Part>
      )}
      <Part title={words.activity}>
        <p className="max-w-prose">{activitySentences[verdict.verdict.activityCause]}</p>
      </Part>
      {verdict.verdict.verdict !== "INSUFFICIENT" && verdict.verdict.gatesFailed.length > 0 && (
        <Part title={words.missing}>
          <ul className="max-w-prose list-disc space-y-1 pl-5">
            {verdict.verdict.gatesFailed.map((gate) => (
              <li key={gate}>{gateWords[gate]}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={words.evidence}>
        <Evidence verdict={verdict} points={points} />
      </Part>
      {verdict.outcome && (
        <Disclosure summary={words.expert.title}>
          <ComparisonPart {...verdict} />
        </Disclosure>
      )}
    </div>
  );
}

/** A part of one answer. Several answers stand on a page, so these are headings, not regions of their own. */
function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-2 font-semibold text-lg">{title}</h3>
      {children}
    </div>
  );
}

function Slices({ outcome: { rho, churn, noiseChurn } }: { outcome: NonNullable<ReleasedVerdict["outcome"]> }) {
  const format = useFormat();
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 });
  return (
    <Part title={words.slices.title}>
      {rho === null || churn === null || noiseChurn === null ? (
        <p>{words.slices.none}</p>
      ) : (
        <p className="max-w-prose">
          {words.slices.rho({ percent: percent(rho) })} {words.slices.noise({ churn: percent(churn), noise: percent(noiseChurn) })}
        </p>
      )}
    </Part>
  );
}

function Evidence({ verdict, points }: { verdict: ReleasedVerdict; points: (log: number) => string }) {
  const format = useFormat();
  const { panelSize, missing, coverage, baseline, historyWindows, outcome, totals, detectable } = verdict;
  const facts = words.facts;
  const history = format.number(historyWindows);
  return (
    <Facts
      items={[
        { term: facts.panel, value: facts.panelValue({ count: format.number(panelSize), missing: format.number(missing), none: missing === 0 }) },
        { term: facts.coverage, value: coverage === null ? facts.unknown : facts.coverageValue({ percent: format.number(coverage, { style: "percent" }), exact: missing === 0 }) },
        {
          term: facts.baseline,
          value: baseline ? baselineWords(baseline, format.day(baseline.vintageOn)) : facts.unknown,
        },
        { term: facts.history, value: outcome?.volatilityAssumed ? facts.assumed({ count: history }) : history },
        { term: facts.detectable, value: detectable === null ? facts.unknown : facts.detectableValue({ points: points(detectable) }) },
        ...(outcome
          ? [{ term: facts.totals, value: totals ? facts.totalsValue({ before: format.number(totals.before), after: format.number(totals.after) }) : facts.withheld }]
          : []),
      ]}
    />
  );
}

function baselineWords({ grade, sources, withoutPanel }: NonNullable<ReleasedVerdict["baseline"]>, vintage: string): string {
  return words.facts.baselineValue({ grade, sources: sources.join(", "), vintage, withoutPanel: withoutPanel === true });
}
