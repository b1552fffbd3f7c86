import { hash, verify } from "@node-rs/argon2";

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane. 2 is argon2id: the package's enum exists only as a type.
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// The hash of 32 random bytes that nobody kept, with the same parameters: checking against it takes as long and never fits.
const hashOfNothing = "$argon2id$v=19$m=19456,t=2,p=1$rmo584zb27ptkOq3VvywqA$c57mEPC8Ei3CT2h4oeylGPjWDEbVr22Fkbw7Sy89EKs";

/** The argon2id hash of a password, salt and parameters included. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), parameters);
}

/** Whether the password fits. Without a hash (no such account, or none set) it does the same work and answers no. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? hashOfNothing, normalised(password));
  return fits && stored !== null;
}

/** One password typed on two keyboards is one password: NFKC, as NIST SP 800-63B asks. */
function normalised(password: string): string {
  return password.normalize("NFKC");
}
