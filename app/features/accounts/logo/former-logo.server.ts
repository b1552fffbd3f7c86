import { keyedHash, sameKeyedHash } from "../../../platform/secrets.server.ts";

const purpose = "former-logo";
const named = (ownerId: string, fileId: string) => `${ownerId}:${fileId}`;

/**
 * Names the logo that was just taken away, so that the form that takes this back can carry it: whoever sends it back
 * holds what this server gave out, and can bring nobody else's picture.
 */
export function nameFormerLogo(ownerId: string, fileId: string): string {
  return `${fileId}.${keyedHash(purpose, named(ownerId, fileId))}`;
}

/** The file that `nameFormerLogo` named for this owner; null where the text is anything else. */
export function formerLogo(ownerId: string, text: string): string | null {
  const [fileId = "", signature = ""] = text.split(".");
  return sameKeyedHash(purpose, named(ownerId, fileId), signature) ? fileId : null;
}
