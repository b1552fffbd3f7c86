import { Form } from "@remix-run/react";
import { importActivityWords, importFailureWords, importRun as words } from "../../../lib/messages/imports.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { ImportFailure, ImportState } from "../import-run.ts";

const retryWords = { plan: words.retryRead, commit: words.retryCommit, undo: words.retryUndo } as const;

/** What went wrong with the last step, and that nothing of it was written. */
export function ImportNotices({ state, failure, planHash }: { state: ImportState; failure: ImportFailure | null; planHash: string | null }) {
  if (state.kind === "interrupted") {
    const { title, body } = importActivityWords.interrupted[state.activity];
    return (
      <Notice tone="bad" role="alert" title={title} actions={<Retry intent={state.activity} planHash={planHash} />}>
        <p>{body}</p>
      </Notice>
    );
  }
  if (state.kind !== "resting" || failure === null) return null;
  const { title, body } = importFailureWords[failure];
  return (
    <Notice tone={failure === "data-changed" ? "warn" : "bad"} role="alert" title={title}>
      <p>{body}</p>
    </Notice>
  );
}

function Retry({ intent, planHash }: { intent: keyof typeof retryWords; planHash: string | null }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="planHash" value={planHash ?? ""} />
      <Button variant="secondary">{retryWords[intent]}</Button>
    </Form>
  );
}
