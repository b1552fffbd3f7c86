import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { sendMailAgain } from "../../features/accounts/mails/send-mail-again.server.ts";
import { can } from "../../features/accounts/permissions.ts";
import { MailView } from "../../features/mail/components/mail-view.tsx";
import { findOutgoingMail } from "../../features/mail/find-outgoing-mail.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { outboxWords as words } from "../../lib/messages/outbox.ts";
import { isUuid } from "../../lib/uuid.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";

export async function loader({ request, params: { mailId = "" } }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "mail.read-outbox") && isUuid(mailId));
  const mail = await findOutgoingMail(mailId, actOf(viewer, request).now);
  if (!mail) throw notFound();
  return { mail };
}

export async function action({ request, params: { mailId = "" } }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "mail.send-again") && isUuid(mailId));
  const outcome = await sendMailAgain(actOf(viewer, request), { mailId });
  if (outcome.ok) return redirectWithToast(paths.officeMailOne(mailId), { tone: "good", title: words.one.sentAgain });
  if (outcome.problem === "not-found") throw notFound();
  return redirectWithToast(paths.officeMailOne(mailId), { tone: "bad", title: words.one.linkOver });
}

export const meta = () => [{ title: words.title }];

export default function OfficeMailOne() {
  const { mail } = useLoaderData<typeof loader>();
  return (
    <Page title={mail.subject} back={{ to: paths.officeMail(), label: words.title }}>
      {mail.sendAgain === "possible" && (
        <Form method="post">
          <Button>{words.one.sendAgain}</Button>
        </Form>
      )}
      {mail.sendAgain === "link-over" && <Notice tone="warn">{words.one.linkOver}</Notice>}
      <MailView mail={mail} opensLinks={false} />
    </Page>
  );
}
