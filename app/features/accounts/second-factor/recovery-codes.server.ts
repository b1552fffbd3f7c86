import { randomInt } from "node:crypto";
import type { Tx } from "../../../platform/database/db.server.ts";
import { keyedHash } from "../../../platform/secrets.server.ts";

// Letters and digits that nobody mixes up when reading them from paper.
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const howMany = 10;

/** Gives the person new recovery codes, in place of all earlier ones; only their hashes are stored. */
export async function replaceRecoveryCodes(tx: Tx, personId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, () => `${word()}-${word()}`);
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ personId, codeHash: hashOf(personId, code) })) });
  return codes;
}

/** Uses a recovery code up; false where the person has no such code left. */
export async function spendRecoveryCode(tx: Tx, personId: string, code: string, now: Date): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({ where: { personId, codeHash: hashOf(personId, code), usedAt: null }, data: { usedAt: now } });
  return count === 1;
}

function hashOf(personId: string, code: string): string {
  return keyedHash("recovery-code", `${personId}:${code.toLowerCase().replace(/[^a-z0-9]/g, "")}`);
}

function word(): string {
  return Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("");
}
