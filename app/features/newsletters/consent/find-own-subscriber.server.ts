import { db } from "../../../platform/database/db.server.ts";
import type { Viewer } from "../../accounts/viewer.ts";

/** The subscriber that the viewer is; null where they never chose anything. */
export async function findOwnSubscriber({ personId, email, emailVerified }: Viewer): Promise<string | null> {
  const found = await db().subscriber.findFirst({
    where: { OR: [{ personId }, ...(emailVerified ? [{ email: email.toLowerCase(), personId: null }] : [])] },
    orderBy: { personId: { sort: "asc", nulls: "last" } },
    select: { id: true },
  });
  return found?.id ?? null;
}
