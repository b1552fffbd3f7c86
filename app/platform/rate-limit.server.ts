import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "./database/db.server.ts";
import { keyedHash } from "./secrets.server.ts";

/** So many attempts within a window that begins with the first. The counts are in the database: a restart forgets nothing. */
export type RateLimit = { name: string; attempts: number; windowSeconds: number };

export type Attempt = { isAllowed: boolean; retryAfterSeconds: number };

/** Counts an attempt of `subject` (an address, an account) and says whether it is still within the limit. Not inside a transaction: it counts even where that rolls back. */
export async function takeAttempt(limit: RateLimit, subject: string): Promise<Attempt> {
  try {
    await limiter(limit).consume(keyOf(limit, subject));
    return { isAllowed: true, retryAfterSeconds: 0 };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { isAllowed: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000)) };
  }
}

/** Counts one attempt under each of the limits; allowed only where all allow it. */
export async function takeAttempts(...each: [limit: RateLimit, subject: string][]): Promise<Attempt> {
  const attempts = await Promise.all(each.map(([limit, subject]) => takeAttempt(limit, subject)));
  return { isAllowed: attempts.every((attempt) => attempt.isAllowed), retryAfterSeconds: Math.max(...attempts.map((attempt) => attempt.retryAfterSeconds)) };
}

/** Forgets the attempts of `subject`, after a success. */
export async function forgiveAttempts(limit: RateLimit, subject: string): Promise<void> {
  await limiter(limit).delete(keyOf(limit, subject));
}

/** Gives one attempt back: for a limit that many people share, such as an address. */
export async function giveBackAttempt(limit: RateLimit, subject: string): Promise<void> {
  await limiter(limit).reward(keyOf(limit, subject));
}

export async function clearExpiredRateLimits(now: Date): Promise<void> {
  await db().rateLimiterFlexible.deleteMany({ where: { expire: { lt: now } } });
}

function limiter(limit: RateLimit): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: db(),
    tableName: "rateLimiterFlexible",
    keyPrefix: limit.name,
    points: limit.attempts,
    duration: limit.windowSeconds,
    clearExpiredByTimeout: false,
  });
}

function keyOf(limit: RateLimit, subject: string): string {
  return keyedHash(`rate-limit:${limit.name}`, subject);
}
