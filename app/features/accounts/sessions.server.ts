import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import { now } from "../../platform/clock.server.ts";
import { db, type Tx } from "../../platform/database/db.server.ts";
import { env } from "../../platform/env.server.ts";
import { hashToken, newToken } from "../../platform/secrets.server.ts";

// Lucia v3 gets no more releases. It stays behind this file: nothing else imports it.

type SessionAttributes = { secondFactorAt: Date | null; userAgent: string | null };

declare module "lucia" {
  interface Register {
    Lucia: Lucia;
    DatabaseSessionAttributes: SessionAttributes;
  }
}

/** Lucia's adapter over Prisma. The cookie's value is never stored: rows are keyed by its SHA-256. */
const adapter: Adapter = {
  async getSessionAndUser(sessionId) {
    const row = await db().session.findUnique({ where: { id: hashToken(sessionId) } });
    if (!row) return [null, null];
    if (now().getTime() - row.lastSeenAt.getTime() > seenAgainAfterMs) await db().session.updateMany({ where: { id: row.id }, data: { lastSeenAt: now() } });
    return [asLucia(sessionId, row), { id: row.personId, attributes: {} } satisfies DatabaseUser];
  },
  async getUserSessions(personId) {
    const rows = await db().session.findMany({ where: { personId } });
    return rows.map((row) => asLucia(row.id, row));
  },
  async setSession(session) {
    const { secondFactorAt, userAgent } = session.attributes as SessionAttributes;
    await db().session.create({ data: { id: hashToken(session.id), personId: session.userId, expiresAt: session.expiresAt, secondFactorAt, userAgent } });
  },
  async updateSessionExpiration(sessionId, expiresAt) {
    await db().session.updateMany({ where: { id: hashToken(sessionId) }, data: { expiresAt } });
  },
  async deleteSession(sessionId) {
    await db().session.deleteMany({ where: { id: hashToken(sessionId) } });
  },
  async deleteUserSessions(personId) {
    await db().session.deleteMany({ where: { personId } });
  },
  async deleteExpiredSessions() {
    await db().session.deleteMany({ where: { expiresAt: { lte: now() } } });
  },
};

function asLucia(id: string, row: { personId: string; expiresAt: Date; secondFactorAt: Date | null; userAgent: string | null }): DatabaseSession {
  return { id, userId: row.personId, expiresAt: row.expiresAt, attributes: { secondFactorAt: row.secondFactorAt, userAgent: row.userAgent } };
}

// "Last seen" is for people, not for the second: a write on every request would cost more than it tells.
const seenAgainAfterMs = 5 * 60_000;

let instance: Lucia | null = null;

function lucia(): Lucia {
  instance ??= new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(30, "d"),
    getSessionAttributes: (attributes) => attributes,
    // The browser keeps the cookie for long; the session's row decides when it has ended.
    sessionCookie: { name: "muster_session", expires: false, attributes: { secure: env().baseUrl.startsWith("https:"), sameSite: "lax", path: "/" } },
  });
  return instance;
}

/** Starts a session; answers the `Set-Cookie` value. */
export async function startSession(personId: string, attributes: SessionAttributes): Promise<string> {
  const session = await lucia().createSession(personId, attributes);
  return lucia().createSessionCookie(session.id).serialize();
}

export type LiveSession = { id: string; rowId: string; personId: string; secondFactorAt: Date | null };

/** The session that the request's Cookie header carries, or null. A session in its second half is prolonged. */
export async function readSession(cookieHeader: string | null): Promise<LiveSession | null> {
  const id = lucia().readSessionCookie(cookieHeader ?? "");
  if (!id) return null;
  const { session } = await lucia().validateSession(id);
  if (!session) return null;
  const { secondFactorAt } = session as typeof session & SessionAttributes;
  return { id, rowId: hashToken(id), personId: session.userId, secondFactorAt: secondFactorAt ?? null };
}

/** Ends the session; answers the `Set-Cookie` value that clears it. */
export async function endSession(id: string): Promise<string> {
  await lucia().invalidateSession(id);
  return lucia().createBlankSessionCookie().serialize();
}

/**
 * Gives the session a new cookie value when what it may do changes, so that a value seen earlier opens nothing more.
 * Answers the `Set-Cookie` value.
 */
export async function rotateSession(tx: Tx, id: string, change: { secondFactorAt?: Date | null }): Promise<string> {
  const fresh = lucia().createSessionCookie(newToken());
  await tx.session.update({ where: { id: hashToken(id) }, data: { id: hashToken(fresh.value), ...change } });
  return fresh.serialize();
}

/** Ends the person's sessions, all or all but one, in the transaction of the change that calls for it. */
export async function endSessions(tx: Tx, personId: string, options: { except?: string } = {}): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { personId, ...(options.except && { id: { not: hashToken(options.except) } }) } });
  return count;
}

export async function clearExpiredSessions(): Promise<void> {
  await lucia().deleteExpiredSessions();
}
