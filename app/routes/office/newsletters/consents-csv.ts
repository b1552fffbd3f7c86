import type { LoaderFunctionArgs } from "@remix-run/node";
import { can } from "../../../features/accounts/permissions.ts";
import { exportConsents } from "../../../features/newsletters/consent/export-consents.server.ts";
import { require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { csvDownload, notFound } from "../../../http/responses.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "newsletters.write"));
  const csv = await exportConsents(viewer);
  if (csv === null) throw notFound();
  return csvDownload(csv, "consents.csv");
}
