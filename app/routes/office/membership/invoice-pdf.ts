import type { LoaderFunctionArgs } from "@remix-run/node";
import { can } from "../../../features/accounts/permissions.ts";
import { findInvoicePdf } from "../../../features/membership/invoices/find-invoice-pdf.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { notFound, pdfDownload } from "../../../http/responses.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "dues.administer"));
  const pdf = await findInvoicePdf(viewer, idParam(params, "invoiceId"), actOf(viewer, request).now);
  if (!pdf) throw notFound();
  return pdfDownload(pdf.bytes, pdf.fileName);
}
