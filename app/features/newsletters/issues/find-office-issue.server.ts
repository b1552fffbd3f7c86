import { nameIn } from "../../../lib/name-in.ts";
import { db } from "../../../platform/database/db.server.ts";
import { env } from "../../../platform/env.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { listAudience } from "../sending/list-audience.server.ts";
import { type Audience, audienceSchema } from "./audience.ts";
import { type Block, blockSchema, type Heads, headsSchema } from "./block.ts";
import { checkIssue, type IssueProblem } from "./check-issue.ts";
import type { OfficeIssue } from "./list-office-issues.server.ts";

export type WrittenIssue = {
  issueId: string;
  list: string;
  listIsPublic: boolean;
  state: OfficeIssue["state"];
  version: number;
  heads: Heads;
  blocks: Block[];
  audience: Audience;
  isPublic: boolean;
  sendAt: string | null;
  problems: IssueProblem[];
  /** How many would get it now, and a few of them. */
  reach: { count: number; sample: string[] };
  /** What became of its mails, where it has begun to leave. */
  deliveries: { state: string; count: number }[];
  timeZone: string;
  hasVendor: boolean;
};

const sampleSize = 5;

/** An issue as who writes it sees it; null for others. */
export async function findOfficeIssue(viewer: Viewer, issueId: string, now: Date): Promise<WrittenIssue | null> {
  if (!can(viewer, "newsletters.write")) return null;
  const found = await db().newsletterIssue.findUnique({ where: { id: issueId }, include: { list: true } });
  if (!found) return null;
  const content = { heads: headsSchema.parse(found.heads), blocks: blockSchema.array().parse(found.blocks), isPublic: found.isPublic };
  const audience = audienceSchema.parse(found.audience);
  const recipients = await listAudience(db(), { listId: found.listId, audience, today: await clusterDay(db(), now) });
  const counts = await db().newsletterDelivery.groupBy({ by: ["state"], where: { issueId }, _count: true });
  const { timeZone } = await db().cluster.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  return {
    ...{ issueId, ...content, audience, state: found.state, version: found.version, timeZone },
    list: nameIn(found.list.names, viewer.locale),
    listIsPublic: found.list.isPublic,
    sendAt: found.sendAt?.toISOString() ?? null,
    problems: checkIssue(content),
    reach: { count: recipients.length, sample: recipients.slice(0, sampleSize).map(({ email }) => email) },
    deliveries: counts.map(({ state, _count }) => ({ state, count: _count })),
    hasVendor: env().mail.kind !== "outbox",
  };
}
