import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DirectoryView } from "../../features/directory/components/directory-view.tsx";
import { scopePath } from "../../features/directory/components/links.ts";
import { directoryMeta } from "../../features/directory/directory-meta.ts";
import { isCanonical, parseDirectoryQuery, scopeAt, searchOf } from "../../features/directory/directory-query.ts";
import { findDirectoryPage } from "../../features/directory/find-directory-page.server.ts";
import { absoluteUrl } from "../../http/absolute-url.server.ts";
import { paths } from "../../http/paths.ts";
import { portalOf } from "../../http/portal-of.ts";
import { anonymousAct, optionalViewer } from "../../http/require-viewer.server.ts";

// The three directories are one page: what differs is which organisations and facets it has.
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await optionalViewer(request);
  const { pathname, searchParams } = new URL(request.url);
  const scope = scopeAt(pathname);
  const query = parseDirectoryQuery(scope, searchParams);
  const canonical = scopePath(paths, scope) + searchOf(scope, query);
  if (!isCanonical(scope, searchParams)) throw redirect(canonical);
  const page = await findDirectoryPage(viewer, scope, query, anonymousAct(request).now);
  return { scope, query, page, canonicalUrl: absoluteUrl(canonical) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? directoryMeta(data.scope, data.query, data.canonicalUrl, portalOf(matches)) : []);

export default function Directory() {
  const { scope, query, page } = useLoaderData<typeof loader>();
  return <DirectoryView scope={scope} query={query} page={page} links={paths} />;
}
