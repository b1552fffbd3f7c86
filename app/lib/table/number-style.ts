export type DecimalMark = "." | ",";
export type NumberStyle = {
  decimal: DecimalMark | null;
  isCertain: boolean;
  evidence: "both-marks" | "decimals" | "grouping" | "whole-numbers" | "ambiguous" | "contradictory" | "none" | "chosen";
};

/**
 * Which mark the numbers of a column use for decimals. "1.234" alone could be either and decides nothing; "1.234,5",
 * "12,75" and "1.234.567" do. Where values contradict each other, or only ambiguous ones are there, it is not certain.
 */
export function detectNumberStyle(values: readonly string[]): NumberStyle {
  const votes = new Map<DecimalMark, "both-marks" | "decimals" | "grouping">();
  let ambiguous = false;
  let numbers = 0;
  for (const value of values) {
    const text = value.trim().replace(/^[+-]/, "");
    if (!/^\d[\d.,\s'’]*$/.test(text)) continue;
    numbers += 1;
    const vote = voteOf(text);
    if (vote === "ambiguous") ambiguous = true;
    else if (vote) votes.set(vote.mark, votes.get(vote.mark) ?? vote.evidence);
  }
  if (numbers === 0) return { decimal: null, isCertain: true, evidence: "none" };
  if (votes.size > 1) return { decimal: null, isCertain: false, evidence: "contradictory" };
  const [entry] = votes;
  if (entry) return { decimal: entry[0], isCertain: true, evidence: entry[1] };
  return ambiguous ? { decimal: null, isCertain: false, evidence: "ambiguous" } : { decimal: null, isCertain: true, evidence: "whole-numbers" };
}

function voteOf(text: string): { mark: DecimalMark; evidence: "both-marks" | "decimals" | "grouping" } | "ambiguous" | null {
  const marks: string[] = text.match(/[.,]/g) ?? [];
  if (marks.length === 0) return null;
  const last = marks.at(-1) as DecimalMark;
  const other = last === "." ? "," : ".";
  if (marks.includes(other)) return { mark: last, evidence: "both-marks" };
  if (marks.length > 1) return { mark: other, evidence: "grouping" };
  const [whole, fraction] = text.split(last) as [string, string];
  const mayGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return mayGroup ? "ambiguous" : { mark: last, evidence: "decimals" };
}

/**
 * A number in the given style; null where it is none. With `decimal` null only what reads the same in both is a number:
 * "1.234" is not.
 */
export function readNumber(text: string, decimal: DecimalMark | null): number | null {
  const trimmed = text.trim();
  const sign = trimmed.startsWith("-") ? -1 : 1;
  const digits = trimmed.replace(/^[+-]/, "").replace(/[\s'’](?=\d{3}(?!\d))/g, "");
  const mark = decimal ?? unambiguousMark(digits);
  if (mark === null) return /^\d+$/.test(digits) ? sign * Number(digits) : null;
  const group = mark === "." ? "," : "\\.";
  const pattern = new RegExp(`^(\\d+|\\d{1,3}(?:${group}\\d{3})+)?(?:\\${mark}(\\d*))?$`);
  const match = pattern.exec(digits);
  if (!match || (match[1] === undefined && !match[2])) return null;
  return sign * Number(`${(match[1] ?? "0").replace(/[.,]/g, "")}.${match[2] || "0"}`);
}

function unambiguousMark(digits: string): DecimalMark | null {
  const vote = voteOf(digits);
  return vote && vote !== "ambiguous" ? vote.mark : null;
}
