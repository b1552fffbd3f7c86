import { csvOf } from "../../../lib/csv.ts";
import { nameIn } from "../../../lib/name-in.ts";
import { db } from "../../../platform/database/db.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";

const header = ["email", "list", "action", "wording", "language", "source", "address", "userAgent", "at"];

/** Everything that anybody agreed to or withdrew, as evidence, in the order in which it happened; null for who does not write newsletters. */
export async function exportConsents(viewer: Viewer): Promise<string | null> {
  if (!can(viewer, "newsletters.write")) return null;
  const events = await db().consentEvent.findMany({ include: { subscriber: true, list: true }, orderBy: [{ at: "asc" }, { id: "asc" }] });
  return csvOf(
    header,
    events.map(({ subscriber, list, action, wording, locale, source, address, userAgent, at }) => [
      ...[subscriber.email, nameIn(list.names, null), action, wording, locale, source, address ?? "", userAgent ?? "", at.toISOString()],
    ]),
  );
}
