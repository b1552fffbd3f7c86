import { placeWords } from "../../../lib/messages/table-reading.ts";
import type { ImportPreview, ImportSummary } from "../../imports/import-preview.ts";
import type { ProvidersReading } from "./provider.ts";

type Imported = { reading: ProvidersReading; planned: { preview: ImportPreview; summary: ImportSummary; hash: string }; runId: string | null };

const nothing = { created: 0, changed: 0, same: 0, left: 0 };

/** A plan, or what was loaded, as the command line tells it. `organisations` and `sites` count what the list holds and can be read. */
export function providersReport({ reading, planned: { preview, summary, hash }, runId }: Imported) {
  const { organisations = nothing, services = nothing } = summary.counts;
  const counts = new Map<string, number>();
  for (const { kind } of preview.problems) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    rows: reading.rows,
    organisations: preview.rows.length,
    sites: reading.sites,
    created: organisations.created,
    changed: organisations.changed,
    same: organisations.same,
    skipped: organisations.left,
    undecided: summary.undecided,
    services: services.created,
    referenceDays: reading.referenceDays,
    questions: preview.rows.filter(({ outcome }) => outcome === "undecided").map(({ row, title, question }) => ({ row, title, options: question?.options ?? [] })),
    problemCounts: Object.fromEntries(counts),
    problems: preview.problems.map((problem) => ({ ...problem, where: placeWords(problem) })),
    planHash: hash,
    runId,
    isCommitted: runId !== null,
  };
}

export type ProvidersReport = ReturnType<typeof providersReport>;
