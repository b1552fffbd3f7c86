import type { Tx } from "../../../platform/database/db.server.ts";
import type { ConsentAction } from "./standing-consent.ts";
import { isSubscribed } from "./standing-consent.ts";

/** The version of the words beside the form. It changes when they do, so that the evidence says what was read. */
export const consentWording = "2026-11";

export type ConsentSource = "website" | "account" | "one-click" | "preferences";
export type Visitor = { clientAddress: string | null; userAgent: string | null };
type Said = { subscriberId: string; listId: string; action: ConsentAction; locale: string; source: ConsentSource; visitor: Visitor; at: Date };

/** Writes down what somebody said about a list; the same again says nothing new and is not written. The caller holds the subscriber's lock. */
export async function recordConsent(tx: Tx, { visitor, ...said }: Said): Promise<boolean> {
  const { subscriberId, listId, action } = said;
  const events = await tx.consentEvent.findMany({ where: { subscriberId, listId }, orderBy: [{ at: "asc" }, { id: "asc" }], select: { action: true } });
  const last = events.at(-1)?.action;
  if (last === action || (action === "withdrawn" && !isSubscribed(events) && last !== "requested")) return false;
  await tx.consentEvent.create({ data: { ...said, wording: consentWording, address: visitor.clientAddress, userAgent: visitor.userAgent } });
  return true;
}

/** Locks a subscriber until the transaction ends, so that two clicks see each other. */
export async function lockSubscriber(tx: Tx, subscriberId: string): Promise<{ id: string; email: string; locale: string | null } | null> {
  await tx.$queryRaw`select id from "Subscriber" where id = ${subscriberId}::uuid for update`;
  return tx.subscriber.findUnique({ where: { id: subscriberId }, select: { id: true, email: true, locale: true } });
}
