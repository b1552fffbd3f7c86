import { nameIn } from "../../../lib/name-in.ts";
import { db } from "../../../platform/database/db.server.ts";
import { env } from "../../../platform/env.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { headsSchema, localesOf } from "./block.ts";

export type OfficeIssue = { issueId: string; list: string; subject: string; state: "draft" | "scheduled" | "sending" | "paused" | "sent" | "cancelled"; at: string };
export type OfficeLists = {
  lists: { listId: string; name: string; isPublic: boolean; subscribers: number }[];
  issues: OfficeIssue[] /** False where mails are only kept in the outbox. */;
  hasVendor: boolean;
};

const most = 200;

/** The lists with how many take them, and the issues, the newest first; null for who does not write newsletters. */
export async function listOfficeIssues(viewer: Viewer): Promise<OfficeLists | null> {
  if (!can(viewer, "newsletters.write")) return null;
  const lists = await db().newsletterList.findMany({ where: { retiredAt: null }, orderBy: { createdAt: "asc" } });
  const counts = await db().$queryRaw<{ listId: string; count: number }[]>`
    select "listId", count(*)::int as count from (
      select distinct on ("subscriberId", "listId") "listId", action::text as action from "ConsentEvent" order by "subscriberId", "listId", at desc, id desc) as last
    where action = 'confirmed' group by "listId"`;
  const issues = await db().newsletterIssue.findMany({ include: { list: true }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: most });
  return {
    hasVendor: env().mail.kind !== "outbox",
    lists: lists.map(({ id, names, isPublic }) => ({
      listId: id,
      name: nameIn(names, viewer.locale),
      isPublic,
      subscribers: counts.find(({ listId }) => listId === id)?.count ?? 0,
    })),
    issues: issues.map(({ id, list, heads, state, createdAt, sendAt, finishedAt }) => {
      const parsed = headsSchema.parse(heads);
      const [locale] = localesOf(parsed);
      return { issueId: id, list: nameIn(list.names, viewer.locale), subject: locale ? parsed[locale].subject : "", state, at: (finishedAt ?? sendAt ?? createdAt).toISOString() };
    }),
  };
}
