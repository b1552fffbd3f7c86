import { Form } from "@remix-run/react";
import { importRun } from "../../../lib/messages/imports.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Section } from "../../../ui/section.tsx";
import type { ImportSummary } from "../import-preview.ts";

const words = importRun.commit;

/** The one button that writes, with what it will do; and the one that throws the import away. */
export function ImportCommit({ summary, planHash }: { summary: Partial<ImportSummary>; planHash: string }) {
  const writes = Object.values(summary.counts ?? {}).some(({ created, changed }) => created + changed > 0);
  const undecided = summary.undecided ?? 0;
  return (
    <Section title={words.title}>
      <Card className="space-y-4">
        {undecided > 0 && <p className="font-medium text-warn">{words.undecided({ count: undecided })}</p>}
        <p>{writes ? words.ready : words.nothing}</p>
        <div className="flex flex-wrap gap-3">
          {writes && (
            <Form method="post">
              <input type="hidden" name="planHash" value={planHash} />
              <Button name="intent" value="commit">
                {undecided > 0 ? words.submitWithout : words.submit}
              </Button>
            </Form>
          )}
          <Discard />
        </div>
      </Card>
    </Section>
  );
}

/** `action`: the page of the import, where this is not it. */
export function Discard({ action }: { action?: string }) {
  return (
    <Form method="post" action={action}>
      <Button name="intent" value="discard" variant="quiet">
        {importRun.discard.submit}
      </Button>
    </Form>
  );
}
