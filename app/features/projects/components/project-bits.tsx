import { projectWords as words } from "../../../lib/messages/projects.ts";
import { Badge } from "../../../ui/badge.tsx";
import { useFormat } from "../../../ui/format.tsx";
import type { Tone } from "../../../ui/tone.ts";
import type { ProjectStage } from "../project-stage.ts";

const tones: Record<ProjectStage, Tone> = { running: "good", planned: "info", ended: "neutral", terminated: "warn", unknown: "neutral" };

export function StageBadge({ stage }: { stage: ProjectStage }) {
  return <Badge tone={tones[stage]}>{words.stages[stage]}</Badge>;
}

/** From the first day to the last, as far as they are known. */
export function Period({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) {
  const format = useFormat();
  // A day stays on one line.
  const day = (value: string) => format.day(value).replaceAll(" ", "\u00a0");
  if (startsOn && endsOn) return <>{words.period({ from: day(startsOn), to: day(endsOn) })}</>;
  if (startsOn) return <>{words.from({ from: day(startsOn) })}</>;
  return <>{endsOn ? words.until({ to: day(endsOn) }) : words.noPeriod}</>;
}

/** An amount in the viewer's locale. Absent means that nobody said it, which is not the same as zero. */
export function Amount({ minor, currency }: { minor: string | null; currency: string | null }) {
  const format = useFormat();
  return <>{minor !== null && currency !== null ? format.briefMoney(BigInt(minor), currency) : words.noAmount}</>;
}

type Budget = { fundingMinor: string | null; totalCostMinor: string | null; currency: string | null };

/** What is known of a project's money, and which of the two it is. */
export function ProjectBudget({ fundingMinor, totalCostMinor, currency }: Budget) {
  const format = useFormat();
  if (currency === null) return <>{words.noAmount}</>;
  if (fundingMinor !== null) return <>{words.funded({ amount: format.briefMoney(BigInt(fundingMinor), currency) })}</>;
  return <>{totalCostMinor !== null ? words.costs({ amount: format.briefMoney(BigInt(totalCostMinor), currency) }) : words.noAmount}</>;
}

/** "MDR-RA: Defining clinical phenotypes …", or the title alone. */
export function projectName({ acronym, title }: { acronym: string | null; title: string }): string {
  return acronym && acronym !== title ? `${acronym}: ${title}` : title;
}
