import { Form } from "@remix-run/react";
import { projectWords } from "../../../lib/messages/projects.ts";
import { Button } from "../../../ui/button.tsx";
import { controlClasses } from "../../../ui/field.tsx";
import { PlainField } from "../../../ui/plain-field.tsx";
import { Section } from "../../../ui/section.tsx";
import type { ProjectTie } from "../find-tie.server.ts";

const words = projectWords.tie;

/** For which part of the market the project works, and so in whose verdict it counts. */
export function ProjectTieSection({ tie: { scopeId, scope, choices, mayChange } }: { tie: ProjectTie }) {
  return (
    <Section title={words.title} lead={words.lead}>
      {mayChange ? (
        <Form method="post" className="flex max-w-2xl flex-wrap items-end gap-3">
          <div className="min-w-0 grow">
            <PlainField id="tie-scope" label={words.scope}>
              <select id="tie-scope" name="scopeId" defaultValue={scopeId ?? ""} className={controlClasses}>
                <option value="">{words.none}</option>
                {choices.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </PlainField>
          </div>
          <Button name="intent" value="tie" variant="secondary">
            {words.save}
          </Button>
        </Form>
      ) : (
        <p>{scope ?? words.none}</p>
      )}
    </Section>
  );
}
