import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "../../features/accounts/permissions.ts";
import { MailView } from "../../features/mail/components/mail-view.tsx";
import { findOutgoingMail } from "../../features/mail/find-outgoing-mail.server.ts";
import { paths } from "../../http/paths.ts";
import { require404, requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { outboxWords as words } from "../../lib/messages/outbox.ts";
import { isUuid } from "../../lib/uuid.ts";
import { Page } from "../../ui/page.tsx";

export async function loader({ request, params: { mailId = "" } }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "mail.read-outbox") && isUuid(mailId));
  const mail = await findOutgoingMail(mailId);
  if (!mail) throw notFound();
  return { mail };
}

export const meta = () => [{ title: words.title }];

export default function OfficeMailOne() {
  const { mail } = useLoaderData<typeof loader>();
  return (
    <Page title={mail.subject} back={{ to: paths.officeMail(), label: words.title }}>
      <MailView mail={mail} opensLinks={false} />
    </Page>
  );
}
