import { importActivityWords, importStatusWords } from "../../../lib/messages/imports.ts";
import { Badge } from "../../../ui/badge.tsx";
import type { Tone } from "../../../ui/tone.ts";
import type { ImportState, ImportStatus } from "../import-run.ts";

const tones: Record<ImportStatus, Tone> = {
  uploaded: "warn",
  planned: "info",
  committed: "good",
  partly_undone: "warn",
  undone: "neutral",
  failed: "bad",
  outdated: "neutral",
};

/** Where an import stands, or what is going on with it. */
export function ImportStateBadge({ status, state }: { status: ImportStatus; state: ImportState }) {
  if (state.kind === "waiting" || state.kind === "working") return <Badge tone="accent">{importActivityWords[state.kind][state.activity]}</Badge>;
  return <Badge tone={tones[status]}>{importStatusWords[status]}</Badge>;
}
