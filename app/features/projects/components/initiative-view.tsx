import { Form } from "@remix-run/react";
import { initiativeWords as words } from "../../../lib/messages/initiatives.ts";
import { Button } from "../../../ui/button.tsx";
import { controlClasses } from "../../../ui/field.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { PlainField } from "../../../ui/plain-field.tsx";
import { PlainText } from "../../../ui/plain-text.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { Section } from "../../../ui/section.tsx";
import type { ShownInitiative } from "../initiatives/find-initiative.server.ts";
import type { InitiativeEvent } from "../initiatives/initiative-state.ts";

const goingBack: readonly InitiativeEvent[] = ["stop", "send_back"];

/** What it is about. */
export function InitiativeText({ initiative: { why, what, sought } }: { initiative: ShownInitiative }) {
  return (
    <div className="space-y-8">
      <Section title={words.why}>
        <PlainText text={why} />
      </Section>
      <Section title={words.read.what}>
        <PlainText text={what} />
      </Section>
      <Section title={words.read.sought}>
        <PlainText text={sought} />
      </Section>
    </div>
  );
}

/** The steps that the viewer can take now. */
export function NextSteps({ initiative: { state, events, partners }, problem }: { initiative: ShownInitiative; problem: string | null }) {
  const isAlone = partners.every((partner) => partner.state !== "in");
  const needsPartner = isAlone && (state === "call_open" || state === "forming");
  return (
    <Section title={words.next} lead={words.nextHints[state]}>
      {needsPartner && <p className="text-muted">{words.needsPartner}</p>}
      <Form method="post" className="max-w-2xl space-y-4">
        {events.some((event) => goingBack.includes(event)) && (
          <PlainField id="step-reason" label={words.reason} hint={words.reasonHint} isOptional>
            <input id="step-reason" name="reason" maxLength={500} aria-describedby="step-reason-hint" className={controlClasses} />
          </PlainField>
        )}
        <Problem>{problem}</Problem>
        <div className="flex flex-wrap gap-3">
          {events.map((event, place) => (
            <Button key={event} name="intent" value={event} variant={variantOf(event, place)}>
              {words.events[event]}
            </Button>
          ))}
        </div>
      </Form>
    </Section>
  );
}

function variantOf(event: InitiativeEvent, place: number): "primary" | "secondary" | "danger" {
  if (event === "stop") return "danger";
  return place === 0 ? "primary" : "secondary";
}

/** Who took which step when; nothing of it is lost. */
export function InitiativeSteps({ steps }: { steps: ShownInitiative["steps"] }) {
  const format = useFormat();
  return (
    <Section title={words.steps}>
      <ol className="space-y-2">
        {steps.map(({ state, on, by, reason }) => (
          <li key={`${state} ${on}`}>
            <span className="text-muted">{format.dayOf(on)}</span> {words.step({ state: words.states[state], by: by ?? words.bySystem })}
            {reason && <span className="block text-muted text-sm">{reason}</span>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
