import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "../../features/accounts/permissions.ts";
import { MailFilter } from "../../features/mail/components/mail-filter.tsx";
import { MailList } from "../../features/mail/components/mail-list.tsx";
import { listOutgoingMail } from "../../features/mail/list-outgoing-mail.server.ts";
import { outboxFilter } from "../../features/mail/outbox-filter.ts";
import { paths } from "../../http/paths.ts";
import { require404, requireViewer } from "../../http/require-viewer.server.ts";
import { outboxWords as words } from "../../lib/messages/outbox.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { CursorPager } from "../../ui/pager.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "mail.read-outbox"));
  const filter = outboxFilter(new URL(request.url).searchParams);
  return { ...(await listOutgoingMail(filter)), filter };
}

export const meta = () => [{ title: words.title }];

export default function OfficeMail() {
  const { rows, next, filter } = useLoaderData<typeof loader>();
  const page = (after?: string) => `${paths.officeMail()}?${new URLSearchParams({ ...(filter.status && { status: filter.status }), ...(after && { after }) })}`;
  return (
    <Page title={words.title} lead={words.lead}>
      <MailFilter status={filter.status ?? null} />
      {rows.length === 0 ? <EmptyState icon="mail" {...(filter.status ? words.emptyFiltered : words.empty)} /> : <MailList mails={rows} linkTo={paths.officeMailOne} />}
      <CursorPager first={filter.after ? page() : null} next={next && page(next)} />
    </Page>
  );
}
