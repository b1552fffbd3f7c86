import { aboutOneWords as words } from "../../../../lib/messages/network-measures.ts";
import { useFormat } from "../../../../ui/format.tsx";
import type { AboutOne } from "../about-one.ts";

/** What the network says of one organisation, in sentences. */
export function AboutOneList({ about, isOwn }: { about: AboutOne; isOwn: boolean }) {
  const { number: show } = useFormat();
  const who = isOwn ? ("you" as const) : ("they" as const);
  const sentences = [
    words.partners({ who, partners: about.partners, projects: about.projects, standing: about.standing, show }),
    ...(about.otherKind > 0 ? [words.otherKind({ count: about.otherKind, of: about.partners, who, show })] : []),
    ...(about.circle === null ? [] : [words.circle[about.circle]({ who })]),
    ...(about.broker === null ? [] : [words.broker[about.broker]({ who })]),
    ...(about.quiet > 0 ? [words.quiet({ count: about.quiet, show })] : []),
  ];
  return (
    <ul className="max-w-prose list-disc space-y-1.5 pl-5">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
