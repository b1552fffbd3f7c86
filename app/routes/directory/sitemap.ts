import { listPublicSlugs } from "../../features/directory/list-public-slugs.server.ts";
import { sitemapOf } from "../../features/directory/sitemap.ts";
import { absoluteUrl } from "../../http/absolute-url.server.ts";
import { paths } from "../../http/paths.ts";
import { publicAccess } from "../../http/require-viewer.server.ts";

export async function loader() {
  publicAccess();
  const pages = [paths.home(), paths.directory(), paths.providers(), paths.suppliers(), paths.projects(), ...(await listPublicSlugs()).map(paths.publicProfile)];
  return new Response(sitemapOf(pages.map(absoluteUrl)), { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
