import { impactPage } from "../../../lib/messages/verdict.ts";
import { useFormat } from "../../../ui/format.tsx";
import type { ReleasedVerdict } from "../release/released-verdict.ts";

const words = impactPage.strength;

/** How well growth is shown, what has to be said beside it, and the projects it fits with. */
export function StrengthPart({ strength, qualifiers, named }: Pick<ReleasedVerdict, "strength" | "qualifiers" | "named">) {
  return (
    <div className="max-w-prose space-y-2">
      {strength && (
        <p>
          {words.words[strength.word]} {words.maryland({ level: strength.maryland })}
        </p>
      )}
      {qualifiers.map((qualifier) => (
        <p key={qualifier}>{words.qualifiers[qualifier]}</p>
      ))}
      {named.length > 0 && (
        <>
          <p>{words.named}</p>
          <ul className="list-disc space-y-1 pl-5">
            {named.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Who took part against who did not, never without the pie test beside it. */
export function ComparisonPart({ comparison }: Pick<ReleasedVerdict, "comparison">) {
  const format = useFormat();
  const { expert } = impactPage;
  if (!comparison) return <p className="max-w-prose">{expert.none}</p>;
  const { participants, others, difference, p, taken, isPretrendClean } = comparison;
  const points = format.number(100 * difference, { maximumFractionDigits: 0, signDisplay: "exceptZero" });
  return (
    <div className="max-w-prose space-y-2">
      <p>
        {expert.comparison({ participants: format.number(participants), others: format.number(others), difference: points, p: format.number(p, { maximumFractionDigits: 3 }) })}
      </p>
      <p>{taken === null ? expert.noPie : expert.pie({ percent: format.number(taken, { style: "percent" }) })}</p>
      <p>{pretrendWords(isPretrendClean)}</p>
    </div>
  );
}

function pretrendWords(isClean: boolean | null): string {
  const { clean, unclean, unknown } = impactPage.expert.pretrend;
  if (isClean === null) return unknown;
  return isClean ? clean : unclean;
}
