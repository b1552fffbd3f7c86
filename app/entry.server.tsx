import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { ActionFunctionArgs, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { NonceContext } from "./http/nonce.ts";
import { log } from "./platform/log.server.ts";

// The one module graph of the built app: `server.ts` reaches everything else through here.
export * as runtime from "./runtime.server.ts";

// Loaders are awaited, nothing streams: a whole page in one buffer costs less than half of a stream and can be cached.
export default async function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext, loadContext: { nonce?: string }): Promise<Response> {
  const nonce = loadContext.nonce ?? "";
  headers.set("Content-Type", "text/html; charset=utf-8");
  let outcome = status;
  const html = await new Promise<Buffer>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={context} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady: () => {
          const body = new PassThrough();
          buffer(body).then(resolve, reject);
          pipe(body);
        },
        onShellError: reject,
        onError: (error) => {
          outcome = 500;
          log().error({ err: error, requestId: request.headers.get("x-request-id") }, "a page could not be rendered");
        },
      },
    );
  });
  return new Response(new Uint8Array(html), { status: outcome, headers });
}

export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted) return;
  log().error({ err: error, requestId: request.headers.get("x-request-id"), path: new URL(request.url).pathname }, "a request failed");
}
