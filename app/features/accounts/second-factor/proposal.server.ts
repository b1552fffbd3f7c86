import { z } from "zod";
import { seal, unseal } from "../../../platform/secrets.server.ts";

const validForMs = 30 * 60_000;
const shape = z.object({ secret: z.string(), personId: z.string(), expiresAt: z.number() });

/** A proposed secret that travels with the form instead of lying in the database; good for half an hour, for this person. */
export function sealProposal(secret: string, personId: string, now: Date): string {
  return seal("totp-proposal", JSON.stringify({ secret, personId, expiresAt: now.getTime() + validForMs }));
}

/** The proposed secret, or null where the proposal is too old, someone else's or not ours. */
export function openProposal(sealed: string, personId: string, now: Date): string | null {
  let text: string;
  try {
    text = unseal("totp-proposal", sealed);
  } catch {
    return null;
  }
  const proposal = shape.parse(JSON.parse(text));
  return proposal.personId === personId && proposal.expiresAt > now.getTime() ? proposal.secret : null;
}
