import { impactPage as words } from "../../../lib/messages/verdict.ts";
import { useFormat } from "../../../ui/format.tsx";
import { Icon, type IconName } from "../../../ui/icon.tsx";
import { pointsIn } from "../release/points.ts";
import type { ReleasedVerdict } from "../release/released-verdict.ts";
import { verdictName, verdictSentence } from "../release/verdict-sentence.ts";
import { whatIsMissing } from "../release/what-is-missing.ts";

type Code = ReleasedVerdict["verdict"]["verdict"];

/** The band beside the answer; that nothing is known yet is grey and hatched, never green. */
const looks: Record<Code, { icon: IconName; band: string }> = {
  GROWING: { icon: "circleCheck", band: "bg-good" },
  REDISTRIBUTING: { icon: "alert", band: "bg-warn" },
  NO_GROWTH: { icon: "info", band: "bg-muted" },
  CO_MARKETING_ONLY: { icon: "alert", band: "bg-warn" },
  INSUFFICIENT: { icon: "info", band: "hatched" },
};

/** The answer of a year: its word and its sentence. */
export function AnswerStrip({ verdict }: { verdict: ReleasedVerdict }) {
  const points = pointsIn(useFormat());
  const missing = whatIsMissing(verdict, points);
  const { icon, band } = looks[verdict.verdict.verdict];
  return (
    <div className="flex overflow-hidden rounded-xl border border-line-strong bg-surface shadow-lift print:break-inside-avoid">
      <div aria-hidden="true" className={`w-4 shrink-0 print:border-line-strong print:border-r ${band}`} />
      <div className="min-w-0 p-5 sm:p-6">
        <p className="text-muted text-sm">{words.year({ year: verdict.year })}</p>
        <p className="mt-1 flex items-center gap-3 font-semibold text-2xl tracking-tight">
          <Icon name={icon} className="size-7 shrink-0" />
          {verdictName(verdict)}
        </p>
        <p className="mt-2 max-w-prose">{verdictSentence(verdict, points)}</p>
        {missing.length > 0 && (
          <ul className="mt-3 max-w-prose list-disc space-y-1 pl-5 text-muted text-sm" aria-label={words.missing}>
            {missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
