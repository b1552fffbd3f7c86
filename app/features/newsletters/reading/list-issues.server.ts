import { fold } from "../../../lib/fold.ts";
import { nameIn } from "../../../lib/name-in.ts";
import type { ShownBlock } from "../../../lib/shown-block.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Prisma } from "../../../platform/database/generated/client.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { generalAudienceOf } from "../../organisations/field-visibility.ts";

export type ReadIssue = { issueId: string; list: string; subject: string; locale: string; leftAt: string; isPublic: boolean };

/** Members and the office read every issue that has left, others the public ones. */
export function readableBy(viewer: Viewer | null): Prisma.NewsletterIssueWhereInput {
  const audience = generalAudienceOf(viewer);
  const seesAll = audience === "members" || audience === "office";
  return { frozenAt: { not: null }, ...(!seesAll && { isPublic: true }) };
}

const most = 200;

/** The issues that the viewer may read, the newest first, in their language where there is one; those in which every word occurs. */
export async function listIssues(viewer: Viewer | null, { text, locale }: { text: string; locale: string | null }): Promise<ReadIssue[]> {
  const issues = await db().newsletterIssue.findMany({
    where: readableBy(viewer),
    include: { list: true, renderings: { select: { locale: true, subject: true, blocks: true }, orderBy: { locale: "asc" } } },
    orderBy: [{ frozenAt: "desc" }, { id: "desc" }],
    take: most,
  });
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  return issues.flatMap(({ id, list, renderings, frozenAt, isPublic }) => {
    const shown = inLanguage(renderings, viewer?.locale ?? locale);
    if (!shown || !frozenAt || !renderings.some((one) => hasAll(one, words))) return [];
    return [{ issueId: id, list: nameIn(list.names, viewer?.locale ?? locale), subject: shown.subject, locale: shown.locale, leftAt: frozenAt.toISOString(), isPublic }];
  });
}

/** The one in the wished language, else in English, else whichever there is. */
export function inLanguage<Rendering extends { locale: string }>(renderings: readonly Rendering[], wished: string | null): Rendering | null {
  const of = (locale: string) => renderings.find((one) => one.locale === locale);
  return of((wished ?? "").slice(0, 2)) ?? of("en") ?? renderings[0] ?? null;
}

function hasAll({ subject, blocks }: { subject: string; blocks: Prisma.JsonValue }, words: readonly string[]): boolean {
  const content = fold([subject, ...(blocks as unknown as ShownBlock[]).map(textOf)].join(" "));
  return words.every((word) => content.includes(word));
}

function textOf(block: ShownBlock): string {
  return block.kind === "list" ? [block.title, ...block.items.map(({ text }) => text)].join(" ") : block.text;
}
