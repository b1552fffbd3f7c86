import { nameIn } from "../../../lib/name-in.ts";
import { db } from "../../../platform/database/db.server.ts";
import { type OwnToken, readOwnToken } from "./own-token.server.ts";

export type OwnLink = OwnToken & { email: string; locale: string | null; list: string };

/** For whom a link of a mail is, and of which list; null where it is not one of ours. */
export async function findOwnLink(token: string, locale: string | null): Promise<OwnLink | null> {
  const own = readOwnToken(token);
  if (!own) return null;
  const subscriber = await db().subscriber.findUnique({ where: { id: own.subscriberId }, include: { person: { select: { email: true, locale: true } } } });
  const list = await db().newsletterList.findFirst({ where: { id: own.listId, retiredAt: null } });
  if (!subscriber || !list) return null;
  const wished = locale ?? subscriber.person?.locale ?? subscriber.locale;
  return { ...own, email: subscriber.person?.email ?? subscriber.email, locale: wished, list: nameIn(list.names, wished) };
}
