import { db } from "../../platform/database/db.server.ts";
import { deletedBefore } from "./retention.ts";

/**
 * Forgets secrets whose links stopped working, and deletes mails whose time is over. A mail that still waits to leave is
 * never deleted.
 */
export async function clearOldMail(now: Date): Promise<void> {
  const { withSecret, ...before } = deletedBefore(now);
  await db().outgoingMail.updateMany({ where: { secretSealed: { not: null }, secretExpiresAt: { lte: now } }, data: { secretSealed: null } });
  await db().outgoingMail.deleteMany({
    where: {
      status: { not: "queued" },
      OR: [
        { carriesSecret: true, category: { not: "statutory" }, createdAt: { lt: withSecret } },
        ...Object.entries(before).map(([category, instant]) => ({ category, createdAt: { lt: instant } })),
      ],
    },
  });
}
