import { createHmac } from "node:crypto";

// Time-based one-time codes (RFC 6238 over RFC 4226): SHA-1, six digits, steps of thirty seconds, as authenticator
// apps take them. Here rather than from a package, because the clock has to be a parameter.

const stepSeconds = 30;
const digits = 6;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The number of whole steps since 1970. */
export function stepAt(instant: Date): bigint {
  return BigInt(Math.floor(instant.getTime() / 1_000 / stepSeconds));
}

/** The code of a step; `secret` in base 32. */
export function codeOf(secret: string, step: bigint): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(step);
  const mac = createHmac("sha1", fromBase32(secret)).update(counter).digest();
  const offset = (mac.at(-1) as number) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/**
 * The step whose code this is, or null. A step before or after the present one counts too, since clocks differ; a step
 * at or before `lastStep`, the last one accepted, does not: each code is good once.
 */
export function acceptedStep(secret: string, code: string, now: Date, lastStep: bigint | null): bigint | null {
  const present = stepAt(now);
  const typed = code.replace(/\s+/g, "");
  return [present, present - 1n, present + 1n].find((step) => (lastStep === null || step > lastStep) && codeOf(secret, step) === typed) ?? null;
}

export function toBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((group) => alphabet[Number.parseInt(group.padEnd(5, "0"), 2)]).join("");
}

/** Throws RangeError where a character is not of base 32. */
export function fromBase32(text: string): Buffer {
  const bits = Array.from(text.replace(/[\s=]/g, "").toUpperCase(), (letter) => {
    const value = alphabet.indexOf(letter);
    if (value < 0) throw new RangeError("not base 32");
    return value.toString(2).padStart(5, "0");
  }).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((octet) => Number.parseInt(octet, 2)));
}
