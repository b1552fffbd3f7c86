import { db } from "../../../platform/database/db.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { ownDomain } from "../../organisations/members-import/own-domain.ts";
import { type CalendarEvent, readCalendar } from "./read-calendar.ts";

/** An appointment as an activity that could be noted, with the members that were invited to it. */
export type Suggestion = Omit<CalendarEvent, "domains"> & { partnerIds: string[]; partners: string[] };

/**
 * What of a calendar file could be noted as an activity. Members are recognised by the domain of their website, which is
 * public; who has an account here is not told. Nothing of the file is kept. Null where it is no calendar.
 */
export async function suggestActivities(viewer: Viewer, text: string, now: Date): Promise<Suggestion[] | null> {
  const { timeZone } = await db().cluster.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  const events = readCalendar(text, timeZone, await clusterDay(db(), now));
  if (!events) return null;
  const own = viewer.affiliations.map(({ organisationId }) => organisationId);
  const members = await db().organisation.findMany({
    where: { isMember: true, archivedAt: null, website: { not: null }, id: { notIn: own } },
    select: { id: true, legalName: true, shortName: true, website: true },
  });
  const byDomain = new Map(members.map((member) => [ownDomain(member.website), member]));
  // A host that many share tells nobody.
  const memberAt = (domain: string) => byDomain.get(ownDomain(`https://${domain}`) ?? "");
  return events.map(({ domains, ...event }) => {
    const invited = [...new Set(domains.flatMap((domain) => memberAt(domain) ?? []))];
    return { ...event, partnerIds: invited.map(({ id }) => id), partners: invited.map(({ legalName, shortName }) => shortName ?? legalName) };
  });
}
