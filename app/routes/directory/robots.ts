import { absoluteUrl } from "../../http/absolute-url.server.ts";
import { paths } from "../../http/paths.ts";
import { publicAccess } from "../../http/require-viewer.server.ts";

export function loader() {
  publicAccess();
  const lines = [
    "User-agent: *",
    ...[paths.office(), paths.account(), paths.signIn(), paths.signUp()].map((path) => `Disallow: ${path}`),
    `Sitemap: ${absoluteUrl(paths.sitemap())}`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
