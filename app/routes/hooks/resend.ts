import type { ActionFunctionArgs } from "@remix-run/node";
import { takeMailEvent } from "../../features/newsletters/sending/take-mail-event.server.ts";
import { anonymousAct, publicAccess } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { webhookBody } from "../../http/webhook-body.server.ts";

export async function loader() {
  publicAccess();
  throw notFound();
}

/** Webhooks of the mail vendor. */
export async function action({ request }: ActionFunctionArgs) {
  publicAccess();
  const header = (name: string) => request.headers.get(name) ?? "";
  const body = await webhookBody(request);
  const event = { id: header("svix-id"), timestamp: header("svix-timestamp"), signature: header("svix-signature"), body };
  const taken = await takeMailEvent(event, anonymousAct(request).now);
  if (taken.ok) return new Response(null, { status: 204 });
  if (taken.problem === "not-expected") throw notFound();
  return new Response(null, { status: taken.problem === "not-signed" ? 401 : 400 });
}
