import type { LoaderFunctionArgs } from "@remix-run/node";
import { can } from "../../../features/accounts/permissions.ts";
import { exportMembers } from "../../../features/organisations/members-import/export-members.server.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { csvDownload, notFound } from "../../../http/responses.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "imports.run"));
  const csv = await exportMembers(viewer, actOf(viewer, request).now);
  if (csv === null) throw notFound();
  return csvDownload(csv, "members.csv");
}
