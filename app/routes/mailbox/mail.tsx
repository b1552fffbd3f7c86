import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MailView } from "../../features/mail/components/mail-view.tsx";
import { isMailboxOpen } from "../../features/mail/demo-mailbox.server.ts";
import { findOutgoingMail } from "../../features/mail/find-outgoing-mail.server.ts";
import { paths } from "../../http/paths.ts";
import { anonymousAct, publicAccess, require404 } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { outboxWords as words } from "../../lib/messages/outbox.ts";
import { isUuid } from "../../lib/uuid.ts";
import { Page } from "../../ui/page.tsx";

export async function loader({ request, params: { mailId = "" } }: LoaderFunctionArgs) {
  publicAccess();
  require404((await isMailboxOpen()) && isUuid(mailId));
  const mail = await findOutgoingMail(mailId, anonymousAct(request).now);
  if (!mail) throw notFound();
  return { mail };
}

export const meta = () => [{ title: words.mailboxTitle }, { name: "robots", content: "noindex" }];

export default function MailboxMail() {
  const { mail } = useLoaderData<typeof loader>();
  return (
    <Page title={mail.subject} back={{ to: paths.mailbox(), label: words.mailbox }}>
      <MailView mail={mail} opensLinks />
    </Page>
  );
}
