import type { LoaderFunctionArgs } from "@remix-run/node";
import { findLogo } from "../features/directory/find-logo.server.ts";
import { anonymousAct, optionalViewer } from "../http/require-viewer.server.ts";
import { notFound } from "../http/responses.server.ts";

/** A stored file. Its address changes with its content, so whoever may see it keeps it; only what everyone may see is kept by shared caches. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalViewer(request);
  const file = await findLogo(viewer, params.fileId ?? "", anonymousAct(request).now);
  if (!file) throw notFound();
  const headers = {
    "Cache-Control": `${file.isForAll ? "public" : "private"}, max-age=31536000, immutable`,
    ETag: `"${file.sha256}"`,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    Vary: "Cookie",
  };
  if (request.headers.get("if-none-match") === headers.ETag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(file.bytes), { headers: { ...headers, "Content-Type": file.mediaType, "Content-Length": String(file.bytes.byteLength) } });
}
