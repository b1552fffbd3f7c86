import type { Tx } from "../../../platform/database/db.server.ts";
import type { Initiative } from "../../../platform/database/generated/client.ts";
import { env } from "../../../platform/env.server.ts";
import { peopleWithRights } from "../../accounts/affiliations/people-with-rights.server.ts";
import { actorId, rightsFor } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { queueMail } from "../../mail/queue-mail.server.ts";

export type InitiativeNews = "offered" | "invited" | "agreed" | "declined" | "approved" | "sent-back" | "still-in-use-90" | "still-in-use-365";

/** These are told once, whenever the job runs. */
const once: readonly InitiativeNews[] = ["still-in-use-90", "still-in-use-365"];

type Telling = { initiative: Initiative; to: string; from: string | null; news: InitiativeNews; reason?: string | null };

/** Mails those who lead an organisation's projects what happened to a proposal; whoever did it themselves is not told. */
export async function tellProjectLeads(tx: Tx, act: Act, { initiative, to, from, news, reason = null }: Telling): Promise<void> {
  const sender = from && (await tx.organisation.findUniqueOrThrow({ where: { id: from }, select: { legalName: true, shortName: true } }));
  const people = await peopleWithRights(tx, to, rightsFor("organisation.lead-projects"));
  const self = actorId(act);
  for (const person of people.filter(({ id }) => id !== self)) {
    await queueMail(tx, {
      template: "initiative-news",
      to: person.email,
      locale: person.locale,
      props: {
        name: person.name,
        title: initiative.title,
        news,
        organisation: sender ? (sender.shortName ?? sender.legalName) : "",
        reason: reason ?? "",
        link: `${env().baseUrl}/initiatives/${initiative.id}`,
      },
      category: "service",
      idempotencyKey: `initiative:${initiative.id}:${news}:${from ?? "office"}:${once.includes(news) ? "once" : act.now.toISOString()}:${person.id}`,
      now: act.now,
    });
  }
}
