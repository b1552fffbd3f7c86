import { Form } from "@remix-run/react";
import { initiativeWords as words } from "../../../lib/messages/initiatives.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { ShownPartner } from "../initiatives/find-initiative.server.ts";

const tones = { offered: "warn", asked: "info", in: "good", ended: "neutral" } as const;

/** Who takes part, and for the two sides also who may. */
export function InitiativePartners({ partners, linkTo }: { partners: readonly ShownPartner[]; linkTo(slug: string): string }) {
  if (partners.length === 0) return <p className="text-muted">{words.noPartners}</p>;
  return (
    <Table caption={words.partners} head={[{ label: words.organisation, wide: true }, words.role, words.columns.state, { label: words.next, hideLabel: true }]}>
      {partners.map((partner) => (
        <Row key={partner.partnerId}>
          <Cell heading>
            <TextLink to={linkTo(partner.slug)}>{partner.name}</TextLink>
            {partner.message !== "" && <span className="block whitespace-pre-line font-normal text-muted text-sm">{partner.message}</span>}
          </Cell>
          <Cell>{words.roles[partner.role]}</Cell>
          <Cell>{partner.state !== "ended" && <Badge tone={tones[partner.state]}>{words.joining[partner.state]}</Badge>}</Cell>
          <Cell>
            <Answers partner={partner} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Answers({ partner: { partnerId, name, state, mayAgree, mayDecline } }: { partner: ShownPartner }) {
  const isIn = state === "in";
  return (
    <Form method="post" className="flex flex-wrap gap-2">
      <input type="hidden" name="partnerId" value={partnerId} />
      {mayAgree && (
        <Button name="intent" value="agree" size="small" aria-label={words.agreeWith({ name })}>
          {words.agree}
        </Button>
      )}
      {mayDecline && (
        <Button name="intent" value="decline" variant="quiet" size="small" aria-label={(isIn ? words.removeWith : words.declineWith)({ name })}>
          {isIn ? words.remove : words.decline}
        </Button>
      )}
    </Form>
  );
}
