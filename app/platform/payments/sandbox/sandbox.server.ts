import { db } from "../../database/db.server.ts";
import { sandboxWebhookSecret } from "./sandbox-keys.server.ts";
import { changeSession, findSession, newSandboxId } from "./sandbox-objects.server.ts";
import { possibleSteps, type SandboxSession, type SandboxStep, takeStep } from "./sandbox-payment.ts";

/** A checkout of the sandbox with what may happen to it now; null where there is no such. */
export async function findSandboxCheckout(id: string): Promise<{ session: SandboxSession; steps: SandboxStep[] } | null> {
  const session = await findSession(db(), id);
  return session && { session, steps: possibleSteps(session) };
}

/** Lets something happen to a checkout, and answers it as it is then; null where it cannot happen now. */
export function stepInSandbox(id: string, step: SandboxStep): Promise<SandboxSession | null> {
  return changeSession(id, (session) => takeStep(session, step, newSandboxId));
}

/** An event as the vendor would post it: its body, signed over every byte. Null where it is gone. */
export async function signedSandboxEvent(eventId: string, at: Date): Promise<{ body: string; signature: string } | null> {
  const kept = await db().sandboxObject.findFirst({ where: { id: eventId, kind: "event" } });
  if (!kept) return null;
  const { signedEvent } = await import("../stripe-vendor.server.ts");
  return signedEvent(kept.data as object, sandboxWebhookSecret(), at);
}
