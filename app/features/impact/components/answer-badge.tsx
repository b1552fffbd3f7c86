import { boardReportWords, impactPage } from "../../../lib/messages/verdict.ts";
import { fileColours as colours } from "../../../ui/chart/chart-colours.ts";
import type { ReleasedVerdict } from "../release/released-verdict.ts";
import { verdictName, verdictSentence } from "../release/verdict-sentence.ts";

export type Badge = { cluster: string; isFictional: boolean; scope: string; verdict: ReleasedVerdict; points(log: number): string };

const size = { width: 520, left: 34, letters: 64 };

/** The answer as a picture for other websites: word and sentence as they stand in the portal, and nothing beside them that could be mistaken for more. */
export function AnswerBadge({ cluster, isFictional, scope, verdict, points }: Badge) {
  const name = verdictName(verdict);
  const sentence = verdictSentence(verdict, points);
  const lines = wrapped(sentence, size.letters);
  const small = [`${scope}, ${impactPage.year({ year: verdict.year })}`, cluster, ...(isFictional ? [boardReportWords.fictional] : [])];
  const foot = 76 + lines.length * 20;
  const height = foot + small.length * 18;
  const isUnknown = verdict.verdict.verdict === "INSUFFICIENT";
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${size.width} ${height}`}
      width={size.width}
      height={height}
      role="img"
      aria-label={[name, sentence, ...small].join(". ")}
      fontFamily="system-ui, sans-serif"
    >
      <defs>
        <pattern id="hatch" width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={6} height={6} fill={colours.surface} />
          <rect width={2} height={6} fill={colours.muted} />
        </pattern>
      </defs>
      <rect x={0.5} y={0.5} width={size.width - 1} height={height - 1} rx={10} fill={colours.surface} stroke={colours.line} />
      <rect x={0.5} y={0.5} width={12} height={height - 1} rx={6} fill={isUnknown ? "url(#hatch)" : colours.ink} />
      <text x={size.left} y={38} fontSize={20} fontWeight={600} fill={colours.ink}>
        {name}
      </text>
      {lines.map((line, place) => (
        <text key={line} x={size.left} y={64 + place * 20} fontSize={14} fill={colours.ink}>
          {line}
        </text>
      ))}
      {small.map((line, place) => (
        <text key={line} x={size.left} y={foot + place * 18} fontSize={12} fill={colours.muted}>
          {line}
        </text>
      ))}
    </svg>
  );
}

/** Words in lines of at most so many letters. */
function wrapped(sentence: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of sentence.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
