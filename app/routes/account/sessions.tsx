import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { AccountPage } from "../../features/accounts/components/account-page.tsx";
import { listSessions } from "../../features/accounts/sessions/list-sessions.server.ts";
import { revokeSessions } from "../../features/accounts/sessions/revoke-sessions.server.ts";
import { accountLinks } from "../../http/account-links.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, requireViewer } from "../../http/require-viewer.server.ts";
import { accountWords } from "../../lib/messages/account.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { useFormat } from "../../ui/format.tsx";
import { Section } from "../../ui/section.tsx";
import { Cell, Row, Table } from "../../ui/table.tsx";

const words = accountWords.sessions;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, { secondFactor: "may-be-missing" });
  return { sessions: await listSessions(viewer, actOf(viewer, request).now) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, { secondFactor: "may-be-missing" });
  const sessionKey = (await request.formData()).get("sessionKey");
  const outcome = await revokeSessions(actOf(viewer, request), typeof sessionKey === "string" ? { sessionKey } : { allOthers: true });
  const count = outcome.ok ? outcome.value.count : 0;
  return redirectWithToast(paths.accountSessions(), { tone: "info", title: count > 0 ? words.ended({ count }) : words.none });
}

export const meta = () => [{ title: words.title }];

export default function AccountSessions() {
  const { sessions } = useLoaderData<typeof loader>();
  const format = useFormat();
  const { head } = words;
  return (
    <AccountPage links={accountLinks} wide>
      <Section title={words.title} lead={words.lead}>
        <Table caption={words.caption} head={[head.device, head.started, head.seen, { label: head.action, hideLabel: true, align: "end" }]}>
          {sessions.map((session) => (
            <Row key={session.sessionKey}>
              <Cell heading>{words.device(session.device)}</Cell>
              <Cell nowrap>{format.instant(session.startedAt)}</Cell>
              <Cell nowrap>{format.instant(session.lastSeenAt)}</Cell>
              <Cell>
                {session.isThisOne ? (
                  <Badge tone="good">{words.here}</Badge>
                ) : (
                  <Form method="post">
                    <input type="hidden" name="sessionKey" value={session.sessionKey} />
                    <Button variant="secondary" size="small" aria-label={words.endNamed({ device: words.device(session.device) })}>
                      {words.end}
                    </Button>
                  </Form>
                )}
              </Cell>
            </Row>
          ))}
        </Table>
        {sessions.length > 1 && (
          <Form method="post">
            <Button variant="secondary">{words.endOthers}</Button>
          </Form>
        )}
      </Section>
    </AccountPage>
  );
}
