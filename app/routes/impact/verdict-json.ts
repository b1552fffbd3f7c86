import type { LoaderFunctionArgs } from "@remix-run/node";
import { findVerdictExport } from "../../features/impact/release/find-verdict-export.server.ts";
import { idParam } from "../../http/params.server.ts";
import { requireViewer } from "../../http/require-viewer.server.ts";
import { jsonDownload, notFound } from "../../http/responses.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const verdict = await findVerdictExport(viewer, idParam(params, "verdictId"));
  if (!verdict) throw notFound();
  return jsonDownload(verdict, `verdict-${verdict.released.year}.json`);
}
