import { db } from "../../platform/database/db.server.ts";
import { clearExpiredRateLimits } from "../../platform/rate-limit.server.ts";
import { clearExpiredSessions } from "./sessions.server.ts";

const dayMs = 86_400_000;

/** Forgets what time has ended: sessions, counted attempts, and links a day after they stopped working. */
export async function clearExpired(now: Date): Promise<void> {
  await clearExpiredSessions();
  await clearExpiredRateLimits(now);
  await db().emailToken.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - dayMs) } } });
}
