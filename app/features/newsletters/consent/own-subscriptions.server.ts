import { addDays, type Day, dateOfDay, dayOfDate } from "../../../lib/day.ts";
import { nameIn } from "../../../lib/name-in.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { db, type Tx, transaction } from "../../../platform/database/db.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import type { Act, Viewer } from "../../accounts/viewer.ts";
import { type ConsentSource, lockSubscriber, recordConsent, type Visitor } from "./record-consent.server.ts";
import { isSubscribed } from "./standing-consent.ts";
import { subscriberOf } from "./subscribe.server.ts";

export type OwnList = { listId: string; name: string; isSubscribed: boolean; pausedUntil: Day | null };
export type OwnChoice = "subscribe" | "unsubscribe" | "pause" | "resume";

const pauseDays = 92;

/** What somebody gets, list by list: the public ones, those of the portal for who is in it, and what they once agreed to. */
export async function listOwnLists(subscriberId: string | null, { isInPortal, locale, today }: { isInPortal: boolean; locale: string | null; today: Day }): Promise<OwnList[]> {
  const lists = await db().newsletterList.findMany({
    where: { retiredAt: null },
    include: {
      consents: { where: { subscriberId: subscriberId ?? undefined }, orderBy: [{ at: "asc" }, { id: "asc" }], take: subscriberId ? undefined : 0 },
      preferences: { where: { subscriberId: subscriberId ?? undefined }, take: subscriberId ? undefined : 0 },
    },
    orderBy: { createdAt: "asc" },
  });
  return lists
    .filter(({ isPublic, consents }) => isPublic || isInPortal || consents.length > 0)
    .map(({ id, names, consents, preferences }) => {
      const until = preferences[0]?.pausedUntil;
      const pausedUntil = until ? dayOfDate(until) : null;
      return { listId: id, name: nameIn(names, locale), isSubscribed: isSubscribed(consents), pausedUntil: pausedUntil !== null && pausedUntil >= today ? pausedUntil : null };
    });
}

/** Who is signed in chooses for their own address, which the portal has confirmed. */
export function chooseAsPerson(act: Act, viewer: Viewer, input: { listId: string; choice: OwnChoice; visitor: Visitor }): Promise<Result<null, "not-found">> {
  return transaction(async (tx) => {
    if (!viewer.emailVerified) return refuse("not-found");
    const { id } = await subscriberOf(tx, act, { email: viewer.email.toLowerCase(), locale: viewer.locale });
    await tx.subscriber.updateMany({ where: { id, personId: null }, data: { personId: viewer.personId } });
    return choose(tx, act, { subscriberId: id, source: "account", isInPortal: true, ...input });
  });
}

/** Who holds the link of a mail chooses without signing in. */
export function chooseByLink(
  act: Act,
  input: { subscriberId: string; listId: string; choice: OwnChoice; source: ConsentSource; visitor: Visitor },
): Promise<Result<null, "not-found">> {
  return transaction((tx) => choose(tx, act, { isInPortal: false, ...input }));
}

type Choosing = { subscriberId: string; listId: string; choice: OwnChoice; source: ConsentSource; visitor: Visitor; isInPortal: boolean };

async function choose(tx: Tx, act: Act, { subscriberId, listId, choice, source, visitor, isInPortal }: Choosing): Promise<Result<null, "not-found">> {
  const subscriber = await lockSubscriber(tx, subscriberId);
  const list = await tx.newsletterList.findFirst({ where: { id: listId, retiredAt: null } });
  if (!subscriber || !list) return refuse("not-found");
  const key = { subscriberId_listId: { subscriberId, listId } };
  if (choice === "pause" || choice === "resume") {
    const pausedUntil = choice === "pause" ? dateOfDay(addDays(await clusterDay(tx, act.now), pauseDays)) : null;
    await tx.newsletterPreference.upsert({ where: key, create: { subscriberId, listId, pausedUntil }, update: { pausedUntil } });
    return ok(null);
  }
  if (choice === "subscribe" && !list.isPublic && !isInPortal) return refuse("not-found");
  const action = choice === "subscribe" ? "confirmed" : "withdrawn";
  await recordConsent(tx, { subscriberId, listId, action, locale: subscriber.locale ?? "en", source, visitor, at: act.now });
  return ok(null);
}
