import type { AppLoadContext } from "@remix-run/node";

/** Where a request comes from, for rate limits and the list of sessions. */
export function visitorOf(request: Request, context: AppLoadContext): { clientAddress: string; userAgent: string | null } {
  return { clientAddress: String(context.clientAddress ?? ""), userAgent: request.headers.get("user-agent")?.slice(0, 500) ?? null };
}
