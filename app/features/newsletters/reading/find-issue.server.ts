import { nameIn } from "../../../lib/name-in.ts";
import type { ShownBlock } from "../../../lib/shown-block.ts";
import { isUuid } from "../../../lib/uuid.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { inLanguage, readableBy } from "./list-issues.server.ts";

export type IssueToRead = { issueId: string; list: string; subject: string; locale: string; otherLocales: string[]; leftAt: string; isPublic: boolean; blocks: ShownBlock[] };

/** An issue as it left, in the wished language where there is one; null where the viewer may not read it. Nobody's own link is in it. */
export async function findIssue(viewer: Viewer | null, issueId: string, wished: string | null): Promise<IssueToRead | null> {
  if (!isUuid(issueId)) return null;
  const found = await db().newsletterIssue.findFirst({ where: { id: issueId, ...readableBy(viewer) }, include: { list: true, renderings: { orderBy: { locale: "asc" } } } });
  const shown = found && inLanguage(found.renderings, wished ?? viewer?.locale ?? null);
  if (!found?.frozenAt || !shown) return null;
  return {
    issueId,
    list: nameIn(found.list.names, shown.locale),
    subject: shown.subject,
    locale: shown.locale,
    otherLocales: found.renderings.map(({ locale }) => locale).filter((locale) => locale !== shown.locale),
    leftAt: found.frozenAt.toISOString(),
    isPublic: found.isPublic,
    blocks: shown.blocks as unknown as ShownBlock[],
  };
}
