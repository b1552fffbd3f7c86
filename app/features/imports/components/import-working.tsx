import { importActivityWords, importRun as words } from "../../../lib/messages/imports.ts";
import { Card } from "../../../ui/card.tsx";
import { KeepLooking } from "../../../ui/keep-looking.tsx";
import { Progress } from "../../../ui/progress.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { Progress as Done, ImportState } from "../import-run.ts";

/** Shown while something is under way; looks again by itself. */
export function ImportWorking({ state, progress, here }: { state: Extract<ImportState, { activity: string }>; progress: Done | null; here: string }) {
  const title = state.kind === "waiting" ? importActivityWords.waiting[state.activity] : importActivityWords.working[state.activity];
  return (
    <Card className="max-w-2xl">
      <div role="status">
        <p className="font-semibold text-lg">{title}</p>
        <p className="mt-1 text-muted">{words.working.body}</p>
      </div>
      {progress && (
        <div className="mt-4">
          <Progress label={words.working.progress} value={progress.done} max={progress.total} />
        </div>
      )}
      <p className="mt-4">
        <TextLink to={here}>{words.working.refresh}</TextLink>
      </p>
      <KeepLooking everySeconds={2} />
    </Card>
  );
}
