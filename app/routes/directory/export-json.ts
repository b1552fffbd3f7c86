import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportDirectory } from "../../features/directory/export-directory.server.ts";
import { absoluteUrl } from "../../http/absolute-url.server.ts";
import { paths } from "../../http/paths.ts";
import { anonymousAct, publicAccess } from "../../http/require-viewer.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  publicAccess();
  const json = await exportDirectory("json", (slug) => absoluteUrl(paths.publicProfile(slug)), anonymousAct(request).now);
  return new Response(json, { headers: { "Content-Type": "application/json; charset=utf-8" } });
}
