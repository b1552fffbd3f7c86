import Stripe from "stripe";
import { db } from "../../database/db.server.ts";
import { apiVersion } from "../stripe-vendor.server.ts";
import { sandboxKey, sandboxWebhookSecret } from "./sandbox-keys.server.ts";
import { changeSession, findSession, newSandboxId, type SandboxEvent } from "./sandbox-objects.server.ts";
import { possibleSteps, type SandboxSession, type SandboxStep, takeStep } from "./sandbox-payment.ts";

/** A checkout of the sandbox with what may happen to it now; null where there is no such. */
export async function findSandboxCheckout(id: string): Promise<{ session: SandboxSession; steps: SandboxStep[] } | null> {
  const session = await findSession(db(), id);
  return session && { session, steps: possibleSteps(session) };
}

/** Lets something happen to a checkout; false where it cannot happen now. */
export async function stepInSandbox(id: string, step: SandboxStep): Promise<boolean> {
  const done = await changeSession(id, (session) => {
    const outcome = takeStep(session, step, newSandboxId);
    return outcome && { ...outcome, value: true };
  });
  return done === true;
}

/** An event as the vendor would post it: its body, signed over every byte. Null where it is gone. */
export async function signedSandboxEvent(eventId: string, at: Date): Promise<{ body: string; signature: string } | null> {
  const kept = await db().sandboxObject.findFirst({ where: { id: eventId, kind: "event" } });
  if (!kept) return null;
  const body = JSON.stringify({ ...(kept.data as unknown as SandboxEvent), api_version: apiVersion });
  const timestamp = Math.floor(at.getTime() / 1000);
  return { body, signature: new Stripe(sandboxKey).webhooks.generateTestHeaderString({ payload: body, secret: sandboxWebhookSecret(), timestamp }) };
}
