import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MailList } from "../../features/mail/components/mail-list.tsx";
import { isMailboxOpen } from "../../features/mail/demo-mailbox.server.ts";
import { listOutgoingMail } from "../../features/mail/list-outgoing-mail.server.ts";
import { outboxFilter } from "../../features/mail/outbox-filter.ts";
import { paths } from "../../http/paths.ts";
import { publicAccess, require404 } from "../../http/require-viewer.server.ts";
import { outboxWords as words } from "../../lib/messages/outbox.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { CursorPager } from "../../ui/pager.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  publicAccess();
  require404(await isMailboxOpen());
  const { after } = outboxFilter(new URL(request.url).searchParams);
  return { ...(await listOutgoingMail({ after })), after: after ?? null };
}

export const meta = () => [{ title: words.mailboxTitle }, { name: "robots", content: "noindex" }];

export default function Mailbox() {
  const { rows, next, after } = useLoaderData<typeof loader>();
  return (
    <Page title={words.mailboxTitle} lead={words.mailboxLead}>
      {rows.length === 0 ? <EmptyState icon="mail" {...words.empty} /> : <MailList mails={rows} linkTo={paths.mailboxMail} />}
      <CursorPager first={after ? paths.mailbox() : null} next={next && `${paths.mailbox()}?after=${next}`} />
    </Page>
  );
}
