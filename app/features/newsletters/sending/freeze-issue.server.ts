import { createHash } from "node:crypto";
import { nameIn } from "../../../lib/name-in.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import type { NewsletterIssue, NewsletterList } from "../../../platform/database/generated/client.ts";
import { env } from "../../../platform/env.server.ts";
import { newId } from "../../../platform/id.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { findFrame } from "../../mail/find-frame.server.ts";
import { listSuppressed } from "../../mail/suppressions.server.ts";
import { renderMail } from "../../mail/templates.server.ts";
import { ownLinkPlaceholder } from "../consent/own-link.ts";
import { type Audience, audienceSchema } from "../issues/audience.ts";
import { blockSchema, type Heads, headsSchema, type IssueLocale, localeFor, localesOf } from "../issues/block.ts";
import { showBlocks } from "../issues/show-blocks.server.ts";
import { listAudience } from "./list-audience.server.ts";

const rowsAtOnce = 20_000;

type Row = { id: string; subscriberId: string; email: string; locale: IssueLocale; state: "pending" | "suppressed" };

/**
 * Settles what leaves and to whom, in the caller's transaction: the issue written out once per language, and one delivery
 * for each person. From then on neither a change of the text nor of the audience changes it.
 */
export async function freezeIssue(tx: Tx, issue: NewsletterIssue & { list: NewsletterList }, now: Date): Promise<void> {
  const heads = headsSchema.parse(issue.heads);
  for (const locale of localesOf(heads)) await renderIssue(tx, issue, heads, locale, now);
  const audience = audienceSchema.parse(issue.audience);
  const recipients = await listAudience(tx, { listId: issue.listId, audience, today: await clusterDay(tx, now) });
  const { locale: clusterLocale } = await tx.cluster.findUniqueOrThrow({ where: { id: 1 }, select: { locale: true } });
  const suppressed = await listSuppressed(
    tx,
    recipients.map(({ email }) => email),
  );
  const rows = recipients.map(
    ({ subscriberId, email, locale }): Row => ({
      id: newId(now),
      subscriberId,
      email,
      locale: localeFor(heads, locale, clusterLocale) as IssueLocale,
      state: suppressed.has(email) ? "suppressed" : "pending",
    }),
  );
  for (let from = 0; from < rows.length; from += rowsAtOnce) await writeRows(tx, issue.id, rows.slice(from, from + rowsAtOnce));
  const audienceHash = hashOf(audience, rows);
  await tx.newsletterIssue.update({ where: { id: issue.id }, data: { state: "sending", frozenAt: now, audienceHash, version: { increment: 1 } } });
}

/** As lists in one statement: a row for each of a hundred thousand readers is no hundred thousand parameters. */
async function writeRows(tx: Tx, issueId: string, rows: readonly Row[]): Promise<void> {
  const list = (name: keyof Row) => rows.map((row) => row[name]);
  await tx.$executeRaw`
    insert into "NewsletterDelivery" (id, "issueId", "subscriberId", email, locale, state)
    select row.id, ${issueId}::uuid, row."subscriberId", row.email, row.locale, row.state::"DeliveryState"
    from unnest(${list("id")}::uuid[], ${list("subscriberId")}::uuid[], ${list("email")}::text[], ${list("locale")}::text[], ${list("state")}::text[])
      as row (id, "subscriberId", email, locale, state)
    on conflict ("issueId", "subscriberId") do nothing`;
}

async function renderIssue(tx: Tx, issue: NewsletterIssue & { list: NewsletterList }, heads: Heads, locale: IssueLocale, now: Date): Promise<void> {
  const blocks = await showBlocks(tx, blockSchema.array().parse(issue.blocks), { locale, isPublic: issue.isPublic, now });
  const frame = await findFrame(tx, locale);
  const { subject: title, preheader } = heads[locale];
  const base = env().baseUrl;
  const links = { browserLink: `${base}/newsletters/${issue.id}`, ownLink: `${base}/newsletters/own/${ownLinkPlaceholder}` };
  const mail = await renderMail("newsletter", { title, preheader, list: nameIn(issue.list.names, locale), blocks, ...links }, frame);
  await tx.newsletterRendering.create({ data: { issueId: issue.id, locale, ...mail, blocks } });
}

/** Of the definition and of everybody whom it came to: evidence of who was meant. */
function hashOf(audience: Audience, rows: readonly { subscriberId: string; email: string; locale: string }[]): string {
  const hash = createHash("sha256").update(JSON.stringify(audience));
  for (const { subscriberId, email, locale } of rows) hash.update(`\n${subscriberId} ${email} ${locale}`);
  return hash.digest("hex");
}
