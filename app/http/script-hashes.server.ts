import { createHash } from "node:crypto";

const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;

/** The Content-Security-Policy sources of a page's own inline scripts (CSP3 §2.3.1); data blocks such as JSON-LD never run and need none. */
export function inlineScriptHashes(html: string): string[] {
  const scripts = [...html.matchAll(inlineScript)].filter(([, attributes]) => !attributes?.includes("application/ld+json"));
  return [
    ...new Set(
      scripts.map(
        ([, , text]) =>
          `'sha256-${createHash("sha256")
            .update(text ?? "")
            .digest("base64")}'`,
      ),
    ),
  ];
}

/** The policy with the hashes in the nonce's place: a nonce is good for one response, a kept page is sent many times. */
export function policyWithHashes(policy: string, hashes: readonly string[]): string {
  return policy.replace(/'nonce-[^']*'/, hashes.join(" "));
}
