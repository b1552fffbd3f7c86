import { Resend } from "resend";

/** A webhook as it came: the three headers of the Svix scheme, and the body byte for byte. */
export type SignedWebhook = { id: string; timestamp: string; signature: string; body: string };

/** Whether the mail vendor signed it with this secret within the last five minutes (https://docs.svix.com/receiving/verifying-payloads/how-manual). */
export function isSignedByVendor({ body, ...headers }: SignedWebhook, secret: string): boolean {
  try {
    new Resend("re_unused").webhooks.verify({ payload: body, headers, webhookSecret: secret });
    return true;
  } catch {
    // The library answers by throwing, whatever is wrong: the signature, its age, its form.
    return false;
  }
}
