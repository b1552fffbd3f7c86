import type { LoaderFunctionArgs } from "@remix-run/node";
import { findEInvoice } from "../../features/membership/invoices/find-e-invoice.server.ts";
import { idParam } from "../../http/params.server.ts";
import { actOf, requireViewer } from "../../http/require-viewer.server.ts";
import { download, notFound } from "../../http/responses.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const asked = { invoiceId: idParam(params, "invoiceId"), organisationId: idParam(params, "organisationId"), format: params.format };
  const found = await findEInvoice(viewer, asked, actOf(viewer, request).now);
  if (!found) throw notFound();
  return download(found);
}
