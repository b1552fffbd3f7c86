import { db } from "../../../platform/database/db.server.ts";
import { hashToken } from "../../../platform/secrets.server.ts";
import type { Viewer } from "../viewer.ts";
import { type Device, describeDevice } from "./describe-device.ts";

export type OwnSession = { sessionKey: string; device: Device; startedAt: Date; lastSeenAt: Date; isThisOne: boolean };

/** The devices on which the viewer is signed in, this one first, then the most recently seen. `sessionKey` opens nothing. */
export async function listSessions(viewer: Viewer, now: Date): Promise<OwnSession[]> {
  const rows = await db().session.findMany({ where: { personId: viewer.personId, expiresAt: { gt: now } }, orderBy: { lastSeenAt: "desc" } });
  const here = hashToken(viewer.sessionId);
  return rows
    .map((row) => ({ sessionKey: row.id, device: describeDevice(row.userAgent), startedAt: row.createdAt, lastSeenAt: row.lastSeenAt, isThisOne: row.id === here }))
    .sort((one, other) => Number(other.isThisOne) - Number(one.isThisOne));
}
