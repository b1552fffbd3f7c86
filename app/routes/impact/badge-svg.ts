import type { LoaderFunctionArgs } from "@remix-run/node";
import { findBadge } from "../../features/impact/release/find-badge.server.ts";
import { idParam } from "../../http/params.server.ts";
import { publicAccess } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";

export async function loader({ params }: LoaderFunctionArgs) {
  publicAccess();
  const svg = await findBadge(idParam(params, "scopeId"));
  if (!svg) throw notFound();
  const headers = { "Content-Type": "image/svg+xml; charset=utf-8", "Cache-Control": "public, max-age=3600", "X-Content-Type-Options": "nosniff" };
  return new Response(svg, { headers });
}
