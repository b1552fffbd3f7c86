export type Tone = "neutral" | "accent" | "info" | "good" | "warn" | "bad";

export const toneClasses: Record<Tone, string> = {
  neutral: "border-line bg-sunken text-ink",
  accent: "border-accent-line bg-accent-soft text-accent",
  info: "border-info-line bg-info-soft text-info",
  good: "border-good-line bg-good-soft text-good",
  warn: "border-warn-line bg-warn-soft text-warn",
  bad: "border-bad-line bg-bad-soft text-bad",
};
