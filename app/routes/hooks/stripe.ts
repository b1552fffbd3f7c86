import type { ActionFunctionArgs } from "@remix-run/node";
import { takePaymentEvent } from "../../features/membership/card-payments/take-payment-event.server.ts";
import { anonymousAct, publicAccess } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { webhookBody } from "../../http/webhook-body.server.ts";

export async function loader() {
  publicAccess();
  throw notFound();
}

/** Webhooks of the payment vendor. */
export async function action({ request }: ActionFunctionArgs) {
  publicAccess();
  const body = await webhookBody(request);
  const taken = await takePaymentEvent({ body, signature: request.headers.get("stripe-signature") ?? "" }, anonymousAct(request).now);
  if (taken.ok) return new Response(null, { status: 204 });
  if (taken.problem === "not-expected") throw notFound();
  return new Response(null, { status: 401 });
}
