import { z } from "zod";

/** An event as the mail vendor sends it, as far as it is used. */
export const mailEventSchema = z.object({
  type: z.string(),
  data: z.object({ email_id: z.string().optional(), to: z.union([z.string(), z.string().array()]).optional(), bounce: z.object({ type: z.string().optional() }).optional() }),
});
export type MailEvent = z.output<typeof mailEventSchema>;

type State = "sending" | "sent" | "delivered" | "bounced" | "complained" | "unknown";
type Effect = { to: State; from: State[] };

const leads: Record<string, Effect> = {
  "email.delivered": { to: "delivered", from: ["sending", "sent", "unknown"] },
  "email.bounced": { to: "bounced", from: ["sending", "sent", "delivered", "unknown"] },
  "email.complained": { to: "complained", from: ["sending", "sent", "delivered", "bounced", "unknown"] },
};

/** To which state an event leads, and from which: events come in any order, and a late "delivered" takes no complaint back. Null where it changes nothing. */
export function effectOf({ type }: MailEvent): Effect | null {
  return leads[type] ?? null;
}

/** Why the address takes no mail from now on: a complaint, or a bounce that lasts. Null where it still does. */
export function closes({ type, data }: MailEvent): "complained" | "bounced" | null {
  if (type === "email.complained") return "complained";
  return type === "email.bounced" && data.bounce?.type !== "Transient" ? "bounced" : null;
}
