import { createHmac } from "node:crypto";
import { env } from "../../env.server.ts";

/** The sandbox takes this key alone, so that a real one never reaches it. */
export const sandboxKey = "sk_test_sandbox";

/** What the sandbox signs its webhooks with: known to this portal only. */
export function sandboxWebhookSecret(): string {
  return `whsec_${createHmac("sha256", env().secret).update("payment sandbox").digest("base64url")}`;
}
