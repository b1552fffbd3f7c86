import type { ReactNode } from "react";
import { activitySentences, gateWords, impactPage as words } from "../../../lib/messages/verdict.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { evidenceFacts } from "../release/evidence-facts.ts";
import { pointsIn } from "../release/points.ts";
import type { ReleasedVerdict } from "../release/released-verdict.ts";
import { outcomeSentence, verdictSentence } from "../release/verdict-sentence.ts";
import { CakeChart } from "./cake-chart.tsx";
import { ExcessChart } from "./excess-chart.tsx";
import { PatientsChart } from "./patients-chart.tsx";
import { ComparisonPart, StrengthPart } from "./strength-part.tsx";

/** What stands behind an answer: the numbers by themselves, where they came from, and how good the evidence is. */
export function VerdictDetails({ verdict, name }: { verdict: ReleasedVerdict; name: string }) {
  const format = useFormat();
  const points = pointsIn(format);
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
        <Facts items={evidenceFacts(verdict, format)} />
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
