import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import type { Audience } from "./audience.ts";
import { type Block, type Heads, headsSchema } from "./block.ts";

export type IssueInput = { heads: Heads; blocks: readonly Block[]; audience: Audience; isPublic: boolean };

/** An empty draft of a list's next issue. */
export function startIssue(act: Act, { listId }: { listId: string }): Promise<Result<{ issueId: string }, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "newsletters.write")) return refuse("not-found");
    const list = await tx.newsletterList.findFirst({ where: { id: listId, retiredAt: null } });
    if (!list) return refuse("not-found");
    const content = { heads: headsSchema.parse({}), blocks: [], audience: { kinds: [], membersOnly: false }, isPublic: list.isPublic };
    const { id } = await tx.newsletterIssue.create({ data: { listId, ...content, createdAt: act.now } });
    await recordEvent(tx, act, { action: "newsletter.saved", subjectKind: "newsletter", subjectId: id });
    return ok({ issueId: id });
  });
}

/** Saves a draft, never over somebody else's change. An issue of a list that is not public is not public either. */
export function saveIssue(act: Act, issueId: string, version: number, input: IssueInput): Promise<Result<{ version: number }, "not-found" | "changed-meanwhile" | "too-late">> {
  return transaction(async (tx) => {
    const issue = mayAct(act, "newsletters.write") ? await lockIssue(tx, issueId) : null;
    if (!issue) return refuse("not-found");
    if (issue.state !== "draft") return refuse("too-late");
    if (issue.version !== version) return refuse("changed-meanwhile");
    const { heads, blocks, audience } = input;
    const data = { heads, blocks: [...blocks], audience, isPublic: input.isPublic && issue.list.isPublic, version: version + 1 };
    await tx.newsletterIssue.update({ where: { id: issueId }, data });
    await recordEvent(tx, act, { action: "newsletter.saved", subjectKind: "newsletter", subjectId: issueId, changes: [{ field: "text", changed: true }] });
    return ok({ version: version + 1 });
  });
}

export async function lockIssue(tx: Tx, issueId: string) {
  await tx.$queryRaw`select id from "NewsletterIssue" where id = ${issueId}::uuid for update`;
  return tx.newsletterIssue.findUnique({ where: { id: issueId }, include: { list: true } });
}
