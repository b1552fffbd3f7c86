import { isUuid } from "../../lib/uuid.ts";

const states = ["queued", "captured", "sent", "failed"] as const;
export type OutboxFilter = { status?: (typeof states)[number]; after?: string };

/** The filter that an address of the outbox page asks for; what it does not know it leaves out. */
export function outboxFilter(search: URLSearchParams): OutboxFilter {
  const status = states.find((state) => state === search.get("status"));
  const after = search.get("after");
  return { ...(status && { status }), ...(after && isUuid(after) && { after }) };
}
