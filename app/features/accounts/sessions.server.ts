import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import { db } from "../../platform/database/db.server.ts";
import { env } from "../../platform/env.server.ts";
import { hashToken } from "../../platform/secrets.server.ts";

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
    await db().session.deleteMany({ where: { expiresAt: { lte: new Date() } } });
  },
};

function asLucia(id: string, row: { personId: string; expiresAt: Date; secondFactorAt: Date | null; userAgent: string | null }): DatabaseSession {
  return { id, userId: row.personId, expiresAt: row.expiresAt, attributes: { secondFactorAt: row.secondFactorAt, userAgent: row.userAgent } };
}

let instance: Lucia | null = null;

function lucia(): Lucia {
  instance ??= new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(30, "d"),
    getSessionAttributes: (attributes) => attributes,
    sessionCookie: { name: "muster_session", attributes: { secure: env().baseUrl.startsWith("https:"), sameSite: "lax", path: "/" } },
  });
  return instance;
}

/** Starts a session; answers the `Set-Cookie` value. */
export async function startSession(personId: string, attributes: SessionAttributes): Promise<string> {
  const session = await lucia().createSession(personId, attributes);
  return lucia().createSessionCookie(session.id).serialize();
}

export type LiveSession = { id: string; rowId: string; personId: string; secondFactorAt: Date | null; renewedCookie: string | null };

/** The session that the request's Cookie header carries, or null. A session in its second half is prolonged. */
export async function readSession(cookieHeader: string | null): Promise<LiveSession | null> {
  const id = lucia().readSessionCookie(cookieHeader ?? "");
  if (!id) return null;
  const { session } = await lucia().validateSession(id);
  if (!session) return null;
  const { secondFactorAt } = session as typeof session & SessionAttributes;
  return {
    id,
    rowId: hashToken(id),
    personId: session.userId,
    secondFactorAt: secondFactorAt ?? null,
    renewedCookie: session.fresh ? lucia().createSessionCookie(id).serialize() : null,
  };
}

/** Ends the session; answers the `Set-Cookie` value that clears it. */
export async function endSession(id: string): Promise<string> {
  await lucia().invalidateSession(id);
  return lucia().createBlankSessionCookie().serialize();
}

export async function endAllSessions(personId: string): Promise<void> {
  await lucia().invalidateUserSessions(personId);
}
