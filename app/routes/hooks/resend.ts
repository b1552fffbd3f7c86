import type { ActionFunctionArgs } from "@remix-run/node";
import { takeMailEvent } from "../../features/newsletters/sending/take-mail-event.server.ts";
import { anonymousAct, publicAccess } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";

const mostBytes = 1_000_000;

export async function loader() {
  publicAccess();
  throw notFound();
}

/** Webhooks of the mail vendor. The signature is over the bytes as they came, so they are read as text, once. */
export async function action({ request }: ActionFunctionArgs) {
  publicAccess();
  const header = (name: string) => request.headers.get(name) ?? "";
  const body = await request.text();
  if (body.length > mostBytes) return new Response(null, { status: 413 });
  const event = { id: header("svix-id"), timestamp: header("svix-timestamp"), signature: header("svix-signature"), body };
  const taken = await takeMailEvent(event, anonymousAct(request).now);
  if (taken.ok) return new Response(null, { status: 204 });
  if (taken.problem === "not-expected") throw notFound();
  return new Response(null, { status: taken.problem === "not-signed" ? 401 : 400 });
}
