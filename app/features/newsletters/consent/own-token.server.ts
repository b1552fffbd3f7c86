import { isUuid } from "../../../lib/uuid.ts";
import { keyedHash, sameKeyedHash } from "../../../platform/secrets.server.ts";

/** For whom and for which list a link is. */
export type OwnToken = { subscriberId: string; listId: string };

/** The secret part of somebody's own link. It changes what they get and nothing else, so it holds as long as mails are kept. */
export function ownToken({ subscriberId, listId }: OwnToken): string {
  return `${subscriberId}.${listId}.${keyedHash("newsletter-link", `${subscriberId}.${listId}`)}`;
}

/** Null where the link is not one of ours. */
export function readOwnToken(token: string): OwnToken | null {
  const [subscriberId = "", listId = "", hash = ""] = token.split(".");
  if (!isUuid(subscriberId) || !isUuid(listId)) return null;
  return sameKeyedHash("newsletter-link", `${subscriberId}.${listId}`, hash) ? { subscriberId, listId } : null;
}
