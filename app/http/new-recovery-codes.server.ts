import { env } from "../platform/env.server.ts";
import { seal, unseal } from "../platform/secrets.server.ts";
import { paths } from "./paths.ts";

// Codes that are told once travel to the next page sealed, in a cookie that this page takes away. The page that made
// them cannot show them itself: with the codes the session gets a new cookie, which only a further request brings.

const name = "muster_codes";
const purpose = "new-recovery-codes";

/** The Set-Cookie value that carries the codes to the page which shows them. */
export function newCodesCookie(personId: string, codes: readonly string[]): string {
  return cookie(seal(purpose, JSON.stringify([personId, ...codes])), 600);
}

/** The codes that wait for this person, and the Set-Cookie value that takes them away; null where none wait. */
export function takeNewCodes(request: Request, personId: string): { codes: string[]; clear: string } | null {
  const value = /(?:^|;\s*)muster_codes=([\w-]+)/.exec(request.headers.get("cookie") ?? "")?.[1];
  if (!value) return null;
  const [owner, ...codes] = opened(value);
  return owner === personId ? { codes, clear: cookie("", 0) } : null;
}

function opened(value: string): string[] {
  try {
    return JSON.parse(unseal(purpose, value)) as string[];
  } catch {
    return [];
  }
}

function cookie(value: string, maxAgeSeconds: number): string {
  const secure = env().baseUrl.startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Path=${paths.secondFactorSetup()}; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}
