import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findCluster } from "../../features/accounts/find-cluster.server.ts";
import { publicAccess } from "../../http/require-viewer.server.ts";
import { about as words } from "../../lib/messages/shell.ts";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { PlainText } from "../../ui/plain-text.tsx";

export async function loader() {
  publicAccess();
  return { notice: (await findCluster())?.privacyNotice ?? null };
}

export const meta: MetaFunction = () => [{ title: words.privacy }];

export default function Privacy() {
  const { notice } = useLoaderData<typeof loader>();
  return (
    <Page title={words.privacy}>
      {notice ? (
        <Card>
          <PlainText text={notice} headings />
        </Card>
      ) : (
        <EmptyState {...words.none} />
      )}
    </Page>
  );
}
