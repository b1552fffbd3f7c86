import type { Tx } from "../../../platform/database/db.server.ts";
import { Prisma } from "../../../platform/database/generated/client.ts";
import type { Audience } from "../issues/audience.ts";

export type Recipient = { subscriberId: string; email: string; locale: string | null };

/**
 * Whom an issue reaches on a day: who agreed to its list and has not paused it, as far as the audience goes. Who is in the
 * portal is reached at the address that they have there. Nothing that members report in confidence is asked.
 */
export function listAudience(tx: Tx, { listId, audience: { kinds, membersOnly }, today }: { listId: string; audience: Audience; today: string }): Promise<Recipient[]> {
  const ofKind = kinds.length === 0 ? Prisma.sql`true` : Prisma.sql`o.kind::text = any(${[...kinds]}::text[])`;
  const isMember = membersOnly ? Prisma.sql`o."isMember"` : Prisma.sql`true`;
  const needsOrganisation = kinds.length > 0 || membersOnly;
  return tx.$queryRaw<Recipient[]>`
    select s.id as "subscriberId", lower(coalesce(p.email, s.email)) as email, coalesce(p.locale, s.locale) as locale
    from "Subscriber" s left join "Person" p on p.id = s."personId"
    where (select c.action::text from "ConsentEvent" c where c."subscriberId" = s.id and c."listId" = ${listId}::uuid order by c.at desc, c.id desc limit 1) = 'confirmed'
      and not exists (select 1 from "NewsletterPreference" n where n."subscriberId" = s.id and n."listId" = ${listId}::uuid and n."pausedUntil" >= ${today}::date)
      and (p.id is null or p."deactivatedAt" is null)
      and (not ${needsOrganisation} or exists (
        select 1 from "Affiliation" a join "Organisation" o on o.id = a."organisationId"
        where a."personId" = p.id and a."endedAt" is null and o."archivedAt" is null and ${ofKind} and ${isMember}))
    order by s.id`;
}
