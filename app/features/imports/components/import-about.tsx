import { importRun, officeImports } from "../../../lib/messages/imports.ts";
import { Facts } from "../../../ui/facts.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Section } from "../../../ui/section.tsx";

const words = importRun.about;

type Props = {
  run: {
    startedAt: string;
    byName: string | null;
    committedAt: string | null;
    undoneAt: string | null;
    keepUntil: string | null;
    files: readonly { name: string; byteSize: number }[];
  };
};

/** When, by whom, from which file. */
export function ImportAbout({ run }: Props) {
  const format = useFormat();
  const kilobytes = (bytes: number) => `${format.number(Math.max(1, Math.round(bytes / 1024)))} kB`;
  return (
    <Section title={words.title}>
      <Facts
        items={[
          { term: words.started, value: format.instant(run.startedAt) },
          { term: words.by, value: run.byName ?? officeImports.byCommandLine },
          ...(run.committedAt ? [{ term: words.committed, value: format.instant(run.committedAt) }] : []),
          ...(run.undoneAt ? [{ term: words.undone, value: format.instant(run.undoneAt) }] : []),
          ...run.files.map((file) => ({ term: words.file, value: `${file.name} · ${kilobytes(file.byteSize)}` })),
          ...(run.keepUntil ? [{ term: words.keep, value: `${format.dayOf(run.keepUntil)}. ${words.keepHint}` }] : []),
        ]}
      />
    </Section>
  );
}
