import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "./env.server.ts";

/** A random token for a link or a cookie: 160 bits, URL-safe. Only `hashToken` of it is stored. */
export function newToken(): string {
  return randomBytes(20).toString("base64url");
}

/** SHA-256, hex. Fit for random tokens (nothing to guess), not for passwords. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A keyed hash (HMAC-SHA-256) of something that could be guessed, such as an address. */
export function keyedHash(purpose: string, value: string): string {
  return createHmac("sha256", keyFor(purpose)).update(value).digest("base64url");
}

export function sameKeyedHash(purpose: string, value: string, hash: string): boolean {
  const expected = Buffer.from(keyedHash(purpose, value));
  const given = Buffer.from(hash);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** Seals a short secret for storage (AES-256-GCM, key derived from MUSTER_SECRET per purpose). */
export function seal(purpose: string, plain: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce);
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Opens what `seal` made; throws where it was changed or MUSTER_SECRET is another. */
export function unseal(purpose: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}

const keys = { of: "", byPurpose: new Map<string, Buffer>() };

/** The key of a purpose, derived once: purposes are few, and a newsletter asks for one per reader. */
function keyFor(purpose: string): Buffer {
  const { secret } = env();
  if (keys.of !== secret) {
    keys.of = secret;
    keys.byPurpose.clear();
  }
  const known = keys.byPurpose.get(purpose) ?? Buffer.from(hkdfSync("sha256", secret, "muster", purpose, 32));
  keys.byPurpose.set(purpose, known);
  return known;
}
