import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NetworkFilter } from "../../features/projects/network/components/network-filter.tsx";
import { ShownNetwork } from "../../features/projects/network/components/shown-network.tsx";
import { findNetworkPage } from "../../features/projects/network/find-network-page.server.ts";
import type { NetworkFile } from "../../features/projects/network/network-files.ts";
import { networkSearch, parseNetworkQuery } from "../../features/projects/network/network-query.ts";
import { paths } from "../../http/paths.ts";
import { actOf, requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { networkWords as words } from "../../lib/messages/network.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useFormat } from "../../ui/format.tsx";
import { Page } from "../../ui/page.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const page = await findNetworkPage(viewer, parseNetworkQuery(new URL(request.url).searchParams), actOf(viewer, request).now);
  if (!page) throw notFound();
  return page;
}

export const meta: MetaFunction = () => [{ title: words.title }];

export default function Network() {
  const { query, sees, groups, ownSlug, network } = useLoaderData<typeof loader>();
  const at = (change: Partial<typeof query>) => paths.network() + networkSearch({ ...query, focus: null, part: "", ...change });
  const file = (name: NetworkFile) => paths.networkFile(name) + networkSearch(query);
  return (
    <Page title={words.title} lead={sees === "all" ? words.lead : words.leadOwn}>
      <NetworkFilter view={query.view} groups={groups} ownSlug={ownSlug} years={network?.span ?? null} action={paths.network()} />
      {network ? (
        <>
          <AsOf at={network.computedAt} isOld={network.isOld} />
          <ShownNetwork network={network} query={query} sees={sees} links={{ at, profile: paths.publicProfile, file }} />
        </>
      ) : (
        <EmptyState {...words.inWork} action={<ButtonLink to={at({})}>{words.inWork.again}</ButtonLink>} />
      )}
    </Page>
  );
}

function AsOf({ at, isOld }: { at: Date; isOld: boolean }) {
  const { instant } = useFormat();
  return (
    <p role="status" className="text-muted text-sm">
      {words.asOf({ at: instant(at) })} {isOld && words.isOld}
    </p>
  );
}
