import { nameIn } from "../../../lib/name-in.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { db, type Tx, transaction } from "../../../platform/database/db.server.ts";
import { env } from "../../../platform/env.server.ts";
import { can, mayAct } from "../../accounts/permissions.ts";
import type { Act, Viewer } from "../../accounts/viewer.ts";
import { findFrame } from "../../mail/find-frame.server.ts";
import { queueMail } from "../../mail/queue-mail.server.ts";
import { type RenderedMail, renderMail } from "../../mail/templates.server.ts";
import { blockSchema, headsSchema, type IssueLocale, localesOf } from "./block.ts";
import { showBlocks } from "./show-blocks.server.ts";

/** The issue as a mail in one language, as it would leave now; null for who does not write newsletters. Its links of a recipient lead nowhere. */
export async function previewIssue(viewer: Viewer, issueId: string, locale: IssueLocale, now: Date): Promise<RenderedMail | null> {
  const props = can(viewer, "newsletters.write") ? await propsOf(db(), issueId, locale, now) : null;
  return props && renderMail("newsletter", props, await findFrame(db(), locale));
}

/** Sends the issue to who writes it, in every language that it is written in. */
export function testIssue(act: Act, issueId: string): Promise<Result<null, "not-found" | "not-ready">> {
  return transaction(async (tx) => {
    if (act.by.kind !== "person" || !mayAct(act, "newsletters.write")) return refuse("not-found");
    const issue = await tx.newsletterIssue.findUnique({ where: { id: issueId } });
    if (!issue) return refuse("not-found");
    const locales = localesOf(headsSchema.parse(issue.heads));
    if (locales.length === 0) return refuse("not-ready");
    const { email, personId } = act.by.viewer;
    for (const locale of locales) {
      const props = await propsOf(tx, issueId, locale, act.now);
      const idempotencyKey = `newsletter-test:${issueId}:${issue.version}:${locale}:${personId}:${act.now.toISOString().slice(0, 16)}`;
      if (props) await queueMail(tx, { template: "newsletter", to: email, locale, props, category: "service", idempotencyKey, now: act.now });
    }
    return ok(null);
  });
}

async function propsOf(tx: Tx, issueId: string, locale: IssueLocale, now: Date) {
  const issue = await tx.newsletterIssue.findUnique({ where: { id: issueId }, include: { list: true } });
  if (!issue) return null;
  const { subject: title, preheader } = headsSchema.parse(issue.heads)[locale];
  const blocks = await showBlocks(tx, blockSchema.array().parse(issue.blocks), { locale, isPublic: issue.isPublic, now });
  const base = env().baseUrl;
  return { title, preheader, list: nameIn(issue.list.names, locale), blocks, browserLink: `${base}/newsletters`, ownLink: `${base}/newsletters` };
}
