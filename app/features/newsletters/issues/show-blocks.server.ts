import { newsletterMailWords } from "../../../lib/messages/mail/newsletter.ts";
import { nameIn } from "../../../lib/name-in.ts";
import type { ShownBlock } from "../../../lib/shown-block.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import { env } from "../../../platform/env.server.ts";
import type { ReleasedVerdict } from "../../impact/release/released-verdict.ts";
import type { Block, IssueLocale } from "./block.ts";

/** `isPublic`: anyone may read it, so only what stands in the public directory goes in, and no call of members. */
type Context = { locale: IssueLocale; isPublic: boolean; now: Date };

const newMemberDays = 92;
const mostItems = 12;

/**
 * The blocks of an issue in a language, the live ones filled with what the portal says now. Only what every reader of the
 * list may know goes in: names of members, open calls, and a verdict that was released.
 */
export async function showBlocks(tx: Tx, blocks: readonly Block[], context: Context): Promise<ShownBlock[]> {
  const shown: ShownBlock[] = [];
  for (const block of blocks) shown.push(...(await showBlock(tx, block, context)));
  return shown;
}

async function showBlock(tx: Tx, block: Block, { locale, isPublic, now }: Context): Promise<ShownBlock[]> {
  const words = newsletterMailWords(locale).live;
  switch (block.kind) {
    case "new-members":
      return listOf(words["new-members"], await newMembers(tx, isPublic, now));
    case "open-calls":
      return isPublic ? [] : listOf(words["open-calls"], await openCalls(tx));
    case "verdict":
      return listOf(words.verdict, await releasedSentences(tx, locale));
    case "button":
      return [{ kind: "button", text: block.text[locale], url: block.url }];
    default:
      return [{ kind: block.kind, text: block.text[locale] }];
  }
}

/** A live block with nothing in it is left out rather than shown empty. */
function listOf(title: string, items: { text: string; url: string | null }[]): ShownBlock[] {
  return items.length === 0 ? [] : [{ kind: "list", title, items }];
}

async function newMembers(tx: Tx, isPublic: boolean, now: Date) {
  const since = new Date(now.getTime() - newMemberDays * 86_400_000);
  const found = await tx.organisation.findMany({
    where: { isMember: true, archivedAt: null, membership: { approvedOn: { gte: since } }, ...(isPublic && { searchDocuments: { some: { audience: "public" } } }) },
    select: { legalName: true, shortName: true },
    orderBy: { legalName: "asc" },
    take: mostItems,
  });
  return found.map(({ legalName, shortName }) => ({ text: shortName ?? legalName, url: null }));
}

async function openCalls(tx: Tx) {
  const found = await tx.initiative.findMany({ where: { state: "call_open" }, select: { id: true, title: true }, orderBy: [{ answerBy: "asc" }, { id: "asc" }], take: mostItems });
  return found.map(({ id, title }) => ({ text: title, url: `${env().baseUrl}/initiatives/${id}` }));
}

async function releasedSentences(tx: Tx, locale: IssueLocale) {
  const found = await tx.verdict.findMany({ where: { replacedAt: null }, include: { plan: { include: { scope: true } } }, orderBy: { releasedAt: "desc" }, take: mostItems });
  const codes = newsletterMailWords(locale).verdicts;
  return found.map(({ content, plan }) => ({
    text: `${nameIn(plan.scope.names, locale)}, ${plan.year}: ${codes[(content as unknown as ReleasedVerdict).verdict.verdict]}`,
    url: `${env().baseUrl}/impact`,
  }));
}
