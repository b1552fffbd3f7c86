import type { Day } from "../../lib/day.ts";
import type { Tx } from "../../platform/database/db.server.ts";
import type { FullProfile } from "../organisations/full-profile.ts";
import { type SerializedProfile, serializeProfile } from "../organisations/serialize-profile.ts";
import { type Publication, publicationOf } from "./publication.ts";
import { profileShownTo } from "./shown-profile.ts";

export type PublicEntry = Publication & {
  register: string | null;
  /** What everyone may see of it: the owner's public profile, the register's fields, or nothing. */
  shown: SerializedProfile | null;
};

type Decisions = { organisationId: string; isArchived: boolean; standing: "good" | "not_good" | null; hasListingConsent: boolean; register: string | null };

/** Whether and how each of the profiles stands in the public directory on the day, by organisation. */
export async function listPublications(client: Tx, profiles: readonly FullProfile[], today: Day): Promise<Map<string, PublicEntry>> {
  const ids = profiles.map((profile) => profile.organisationId);
  const rows = await client.$queryRaw<Decisions[]>`
    select o.id as "organisationId", o."archivedAt" is not null as "isArchived",
      (select s.standing::text from "StandingDecision" s where s."organisationId" = o.id order by s."decidedAt" desc, s.id desc limit 1) as standing,
      exists (select 1 from "ListingConsent" c where c."organisationId" = o.id and c."withdrawnAt" is null) as "hasListingConsent",
      (select r.register from "RegisterEntry" r where r."organisationId" = o.id and r."withdrawnAt" is null) as register
    from "Organisation" o where o.id = any(${ids}::uuid[])`;
  const decisions = new Map(rows.map((row) => [row.organisationId, row]));
  return new Map(
    profiles.flatMap((profile) => {
      const decided = decisions.get(profile.organisationId);
      return decided ? [[profile.organisationId, publicEntry(profile, decided, today)]] : [];
    }),
  );
}

function publicEntry(profile: FullProfile, decided: Decisions, today: Day): PublicEntry {
  const open = serializeProfile(profile, "public", today);
  const publication = publicationOf({
    ...decided,
    name: open.name,
    cities: (open.sites ?? []).map((site) => site.city),
    descriptions: (open.descriptions ?? []).map((description) => description.text),
  });
  return { ...publication, register: decided.register, shown: profileShownTo("public", profile, publication.basis, today) };
}
