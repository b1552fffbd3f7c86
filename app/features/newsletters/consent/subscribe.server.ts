import { nameIn } from "../../../lib/name-in.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { db, type Tx, transaction } from "../../../platform/database/db.server.ts";
import { env } from "../../../platform/env.server.ts";
import { takeAttempts } from "../../../platform/rate-limit.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { queueMail } from "../../mail/queue-mail.server.ts";
import { secretPlaceholder } from "../../mail/secret-link.ts";
import { ownToken } from "./own-token.server.ts";
import { lockSubscriber, recordConsent, type Visitor } from "./record-consent.server.ts";

const perVisitor = { name: "subscribe-visitor", attempts: 10, windowSeconds: 3_600 };
const perAddress = { name: "subscribe-address", attempts: 3, windowSeconds: 86_400 };
const confirmWithinMs = 7 * 86_400_000;

export type SubscribeInput = { email: string; listId: string; locale: string; visitor: Visitor };

/**
 * Anyone asks for a public list: a mail asks whether it was them. The answer is the same whether the address is known,
 * subscribed or new, so that nobody learns who reads what.
 */
export async function requestSubscription(act: Act, { email, listId, locale, visitor }: SubscribeInput): Promise<Result<null, "too-many" | "not-found">> {
  const address = email.trim().toLowerCase();
  const { isAllowed } = await takeAttempts([perVisitor, visitor.clientAddress ?? ""], [perAddress, address]);
  if (!isAllowed) return refuse("too-many");
  return transaction(async (tx) => {
    const list = await tx.newsletterList.findFirst({ where: { id: listId, isPublic: true, retiredAt: null } });
    if (!list) return refuse("not-found");
    const subscriber = await subscriberOf(tx, act, { email: address, locale });
    const said = { subscriberId: subscriber.id, listId, locale, source: "website" as const, visitor, at: act.now };
    const isNews = await recordConsent(tx, { ...said, action: "requested" });
    if (isNews || (await lastSaid(tx, subscriber.id, listId))?.action === "requested") await askToConfirm(tx, act, { subscriber, list, locale });
    return ok(null);
  });
}

/** Who pressed the link in the mail is in. Pressing it again changes nothing. */
export function confirmSubscription(act: Act, { subscriberId, listId, visitor }: { subscriberId: string; listId: string; visitor: Visitor }): Promise<Result<null, "not-found">> {
  return transaction(async (tx) => {
    const subscriber = await lockSubscriber(tx, subscriberId);
    const last = subscriber && (await lastSaid(tx, subscriberId, listId));
    const isAsked = last?.action === "requested" && act.now.getTime() - last.at.getTime() < confirmWithinMs;
    if (!subscriber || (!isAsked && last?.action !== "confirmed")) return refuse("not-found");
    await recordConsent(tx, { subscriberId, listId, action: "confirmed", locale: subscriber.locale ?? "en", source: "website", visitor, at: act.now });
    return ok(null);
  });
}

/** The subscriber with this address, new where it is not known. A person of the portal with the address is the same one. */
export async function subscriberOf(tx: Tx, act: Act, { email, locale }: { email: string; locale: string | null }): Promise<{ id: string; email: string }> {
  const person = await tx.person.findFirst({ where: { email: { equals: email, mode: "insensitive" }, emailVerifiedAt: { not: null } }, select: { id: true } });
  const known = await tx.subscriber.findFirst({ where: { OR: [{ email }, ...(person ? [{ personId: person.id }] : [])] }, orderBy: { personId: { sort: "asc", nulls: "last" } } });
  if (known) {
    await lockSubscriber(tx, known.id);
    return known;
  }
  return tx.subscriber.create({ data: { email, locale, personId: person?.id ?? null, createdAt: act.now } });
}

function lastSaid(tx: Tx, subscriberId: string, listId: string) {
  return tx.consentEvent.findFirst({ where: { subscriberId, listId }, orderBy: [{ at: "desc" }, { id: "desc" }], select: { action: true, at: true } });
}

type Asking = { subscriber: { id: string; email: string }; list: { id: string; names: unknown }; locale: string };

async function askToConfirm(tx: Tx, act: Act, { subscriber, list, locale }: Asking): Promise<void> {
  await queueMail(tx, {
    template: "confirm-subscription",
    to: subscriber.email,
    locale,
    props: { list: nameIn(list.names, locale), link: `${env().baseUrl}/newsletters/confirm/${secretPlaceholder}` },
    secret: { token: ownToken({ subscriberId: subscriber.id, listId: list.id }), expiresAt: new Date(act.now.getTime() + confirmWithinMs) },
    category: "service",
    idempotencyKey: `confirm-subscription:${subscriber.id}:${list.id}:${act.now.toISOString().slice(0, 13)}`,
    now: act.now,
  });
}

/** The lists that anyone may subscribe to. */
export async function listPublicLists(locale: string | null): Promise<{ value: string; label: string }[]> {
  const lists = await db().newsletterList.findMany({ where: { isPublic: true, retiredAt: null }, orderBy: { createdAt: "asc" } });
  return lists.map(({ id, names }) => ({ value: id, label: nameIn(names, locale) }));
}
