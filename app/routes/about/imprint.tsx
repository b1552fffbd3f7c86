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
  const cluster = await findCluster();
  return { cluster: cluster && { legalEntityName: cluster.legalEntityName, legalAddress: cluster.legalAddress, imprint: cluster.imprint } };
}

export const meta: MetaFunction = () => [{ title: words.imprint }];

export default function Imprint() {
  const { cluster } = useLoaderData<typeof loader>();
  return (
    <Page title={words.imprint}>
      {cluster ? (
        <Card>
          <PlainText text={cluster.imprint || `${cluster.legalEntityName}\n${cluster.legalAddress}`} />
        </Card>
      ) : (
        <EmptyState {...words.none} />
      )}
    </Page>
  );
}
