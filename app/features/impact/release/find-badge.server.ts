import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { formatFor } from "../../../lib/format.ts";
import { db } from "../../../platform/database/db.server.ts";
import { AnswerBadge } from "../components/answer-badge.tsx";
import { pointsIn } from "./points.ts";
import type { ReleasedVerdict } from "./released-verdict.ts";

/** The latest released answer as a picture for anybody; null where the office has not put it on public view. */
export async function findBadge(scopeId: string): Promise<string | null> {
  const scope = await db().marketScope.findFirst({
    where: { id: scopeId, publicSince: { not: null }, retiredAt: null },
    include: { plans: { orderBy: { year: "desc" }, where: { verdicts: { some: { replacedAt: null } } }, include: { verdicts: { where: { replacedAt: null } } }, take: 1 } },
  });
  const content = scope?.plans[0]?.verdicts[0]?.content as ReleasedVerdict | undefined;
  if (!scope || !content) return null;
  const cluster = await db().cluster.findUniqueOrThrow({ where: { id: 1 }, select: { name: true, isFictional: true } });
  const format = formatFor({ locale: "en-GB", timeZone: "UTC" });
  const badge = { cluster: cluster.name, isFictional: cluster.isFictional, scope: (scope.names as { en: string }).en, verdict: content, points: pointsIn(format) };
  return renderToStaticMarkup(createElement(AnswerBadge, badge));
}

/** What is copied into a website to show the badge there. */
export function badgeSnippet({ picture, explained, name }: { picture: string; explained: string; name: string }): string {
  return renderToStaticMarkup(createElement("a", { href: explained }, createElement("img", { src: picture, alt: name })));
}
