import type { LoaderFunctionArgs } from "@remix-run/node";
import { can } from "../../features/accounts/permissions.ts";
import { findBoardReport } from "../../features/impact/report/find-board-report.server.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { notFound, pdfDownload } from "../../http/responses.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "impact.read"));
  const report = await findBoardReport(viewer, actOf(viewer, request).now);
  if (!report) throw notFound();
  return pdfDownload(report.bytes, report.fileName);
}
