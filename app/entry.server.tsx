import type { ActionFunctionArgs, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { handoffScripts } from "./http/handoff.ts";
import { NonceContext } from "./http/nonce.ts";
import { log } from "./platform/log.server.ts";

// The one module graph of the built app: `server.ts` reaches everything else through here.
export * as runtime from "./runtime.server.ts";

// Loaders are awaited, nothing streams (docs/decisions/0005): a page in one piece costs half of a stream and can be kept.
export default async function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext, loadContext: { nonce?: string }): Promise<Response> {
  const nonce = loadContext.nonce ?? "";
  // Without its stream, RemixServer leaves out the part that hands the loaders' data over bit by bit; it is added in one piece.
  const { serverHandoffStream, ...whole } = withItsRoutesOnly(context);
  const handoff = serverHandoffStream ? handoffScripts(await new Response(serverHandoffStream).text(), nonce) : "";
  const html = renderToString(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={whole} url={request.url} nonce={nonce} />
    </NonceContext.Provider>,
  );
  const end = html.lastIndexOf("</body>");
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(`<!DOCTYPE html>${html.slice(0, end)}${handoff}${html.slice(end)}`, { status, headers });
}

/** Remix would build and rank the routes of the whole portal anew for every page; a page needs those that it shows, and its links ask for theirs. */
function withItsRoutesOnly(context: EntryContext): EntryContext {
  const { manifest, staticHandlerContext } = context;
  const routes = Object.fromEntries(staticHandlerContext.matches.flatMap(({ route }) => (manifest.routes[route.id] ? [[route.id, manifest.routes[route.id]]] : [])));
  return { ...context, manifest: { ...manifest, routes: routes as typeof manifest.routes } };
}

export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted) return;
  log().error({ err: error, requestId: request.headers.get("x-request-id"), path: new URL(request.url).pathname }, "a request failed");
}
