import type { LoaderFunctionArgs } from "@remix-run/node";
import { findCluster } from "../../features/accounts/find-cluster.server.ts";
import { listIssues } from "../../features/newsletters/reading/list-issues.server.ts";
import { rssOf } from "../../features/newsletters/reading/rss.ts";
import { absoluteUrl } from "../../http/absolute-url.server.ts";
import { publicAccess } from "../../http/require-viewer.server.ts";
import { preferredLocale } from "../../lib/format.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  publicAccess();
  // As nobody, whoever asks: a feed is kept and passed on.
  const issues = await listIssues(null, { text: "", locale: preferredLocale(request.headers.get("accept-language")) });
  const body = rssOf({ title: (await findCluster())?.name ?? "Muster", siteUrl: absoluteUrl("/").replace(/\/$/, ""), issues });
  return new Response(body, { headers: { "Content-Type": "application/rss+xml; charset=utf-8", "Cache-Control": "public, max-age=600", Vary: "Accept-Language" } });
}
