import type { LoaderFunctionArgs } from "@remix-run/node";
import { can } from "../../../features/accounts/permissions.ts";
import { findEInvoice } from "../../../features/membership/invoices/find-e-invoice.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { download, notFound } from "../../../http/responses.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "dues.administer"));
  const found = await findEInvoice(viewer, { invoiceId: idParam(params, "invoiceId"), format: params.format }, actOf(viewer, request).now);
  if (!found) throw notFound();
  return download(found);
}
