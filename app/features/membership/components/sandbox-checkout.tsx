import { Form } from "@remix-run/react";
import { sandboxPage as words } from "../../../lib/messages/card-payments.ts";
import { Button } from "../../../ui/button.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Section } from "../../../ui/section.tsx";
import type { ShownCheckout } from "../card-payments/sandbox-checkout.server.ts";

type Step = ShownCheckout["steps"][number];

/** A checkout of the sandbox: what is to be paid, and everything that can become of it. */
export function SandboxCheckout({ checkout }: { checkout: ShownCheckout }) {
  const format = useFormat();
  const money = (minor: string) => format.money(BigInt(minor), checkout.currency);
  const state = checkout.isPaid ? words.states.paid : words.states.waiting;
  return (
    <>
      <Facts
        items={[
          ...checkout.lines.map(({ text, minor }) => ({ term: text, value: money(minor) })),
          { term: words.total, value: <strong>{money(checkout.totalMinor)}</strong> },
          { term: words.what, value: checkout.isOpen ? words.states.open : state },
        ]}
      />
      {checkout.isOpen ? (
        <Section title={words.payer}>
          <Steps steps={checkout.steps} />
        </Section>
      ) : (
        <Section title={words.banks} lead={words.banksLead}>
          {checkout.steps.length > 0 ? <Steps steps={checkout.steps} /> : <p className="text-muted">{words.nothing}</p>}
        </Section>
      )}
      <p>
        {/* The address that the portal gave to the vendor: it may be any. */}
        <a href={checkout.backUrl} className="text-accent underline">
          {words.back}
        </a>
      </p>
    </>
  );
}

function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <Form method="post" reloadDocument className="flex flex-wrap gap-3">
      {steps.map((step, index) => (
        <Button key={step} name="step" value={step} variant={index === 0 ? "primary" : "secondary"}>
          {words.steps[step]}
        </Button>
      ))}
    </Form>
  );
}
