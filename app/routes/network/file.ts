import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportNetwork } from "../../features/projects/network/export-network.server.ts";
import { isNetworkFile } from "../../features/projects/network/network-files.ts";
import { parseNetworkQuery } from "../../features/projects/network/network-query.ts";
import { actOf, requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const name = params.file ?? "";
  if (!isNetworkFile(name)) throw notFound();
  const file = await exportNetwork(viewer, parseNetworkQuery(new URL(request.url).searchParams), name, actOf(viewer, request).now);
  if (!file) throw notFound();
  return new Response(file.body, { headers: { "Content-Type": file.mediaType, "Content-Disposition": `attachment; filename="${name}"`, "Cache-Control": "private, no-store" } });
}
