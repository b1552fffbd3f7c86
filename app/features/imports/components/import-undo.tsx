import { Form } from "@remix-run/react";
import { importRun } from "../../../lib/messages/imports.ts";
import { Button } from "../../../ui/button.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Section } from "../../../ui/section.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { KeptUnit } from "../list-kept.server.ts";

const words = importRun.undo;

/** Offers the undo, and shows what an earlier one had to leave. */
export function ImportUndo({ keepUntil, kept, pathOf }: { keepUntil: string | null; kept: readonly KeptUnit[]; pathOf: (unit: KeptUnit) => string | null }) {
  const format = useFormat();
  if (keepUntil === null) return <Section title={words.title} lead={words.leadLate} />;
  return (
    <Section title={words.title} lead={words.lead({ until: format.dayOf(keepUntil) })} id="undo">
      <Form method="post">
        <Button name="intent" value="undo" variant="secondary">
          {words.submit}
        </Button>
      </Form>
      {kept.length > 0 && (
        <div className="space-y-3">
          <h3 className="font-semibold text-lg">{words.keptTitle}</h3>
          <p className="text-muted">{words.keptLead}</p>
          <Table caption={words.caption} head={[words.entry, words.reason]}>
            {kept.map((unit) => (
              <Row key={`${unit.kind} ${unit.id}`}>
                <Cell heading>
                  <Name unit={unit} to={pathOf(unit)} />
                </Cell>
                <Cell>
                  {unit.reasons.map((reason) => (
                    <span key={reason} className="block">
                      {words.reasons[reason]}
                    </span>
                  ))}
                </Cell>
              </Row>
            ))}
          </Table>
        </div>
      )}
    </Section>
  );
}

function Name({ unit, to }: { unit: KeptUnit; to: string | null }) {
  if (unit.name === null) return <span className="text-muted">{words.gone}</span>;
  return to === null ? unit.name : <TextLink to={to}>{unit.name}</TextLink>;
}
