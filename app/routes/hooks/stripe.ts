import type { ActionFunctionArgs } from "@remix-run/node";
import { takePaymentEvent } from "../../features/membership/card-payments/take-payment-event.server.ts";
import { anonymousAct, publicAccess } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";

const mostBytes = 1_000_000;

export async function loader() {
  publicAccess();
  throw notFound();
}

/** Webhooks of the payment vendor. The signature is over the bytes as they came, so they are read as text, once. */
export async function action({ request }: ActionFunctionArgs) {
  publicAccess();
  const body = await request.text();
  if (body.length > mostBytes) return new Response(null, { status: 413 });
  const taken = await takePaymentEvent({ body, signature: request.headers.get("stripe-signature") ?? "" }, anonymousAct(request).now);
  if (taken.ok) return new Response(null, { status: 204 });
  if (taken.problem === "not-expected") throw notFound();
  return new Response(null, { status: 401 });
}
