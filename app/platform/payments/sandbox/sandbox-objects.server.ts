import { randomBytes } from "node:crypto";
import { now } from "../../clock.server.ts";
import { type Tx, transaction } from "../../database/db.server.ts";
import type { Prisma } from "../../database/generated/client.ts";
import { enqueue } from "../../queue/jobs.server.ts";
import type { Outcome, SandboxSession } from "./sandbox-payment.ts";

/** Ids as the vendor's look; nobody can guess one. */
export const newSandboxId = (prefix: string) => `${prefix}_${randomBytes(16).toString("hex")}`;

export async function findSession(tx: Tx, id: string): Promise<SandboxSession | null> {
  const found = await tx.sandboxObject.findFirst({ where: { id, kind: "session" } });
  return found ? (found.data as unknown as SandboxSession) : null;
}

export async function findSessionOfIntent(tx: Tx, intentId: string): Promise<SandboxSession | null> {
  const found = await tx.sandboxObject.findFirst({ where: { kind: "session", data: { path: ["payment_intent", "id"], equals: intentId } } });
  return found ? (found.data as unknown as SandboxSession) : null;
}

export async function keep(tx: Tx, kind: "session" | "event" | "idempotency", id: string, data: object): Promise<void> {
  const json = data as Prisma.InputJsonObject;
  await tx.sandboxObject.upsert({ where: { id }, create: { id, kind, data: json, createdAt: now() }, update: { data: json } });
}

/** Changes a checkout while nobody else does, and sends the events of the change: each by a job, as a vendor would, after the fact. Null where it cannot be changed so. */
export function changeSession(id: string, change: (session: SandboxSession) => Outcome | null): Promise<SandboxSession | null> {
  return transaction(async (tx) => {
    await tx.$queryRaw`select id from "SandboxObject" where id = ${id} for update`;
    const session = await findSession(tx, id);
    const changed = session && change(session);
    if (!changed) return null;
    await keep(tx, "session", id, changed.session);
    for (const { type, object } of changed.events) {
      const eventId = newSandboxId("evt");
      await keep(tx, "event", eventId, { id: eventId, object: "event", type, data: { object } });
      await enqueue(tx, "payments.deliver-sandbox-event", { eventId });
    }
    return changed.session;
  });
}
