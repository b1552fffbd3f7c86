import { dayOfDate } from "../../../lib/day.ts";
import { formatFor } from "../../../lib/format.ts";
import { db } from "../../../platform/database/db.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { findImpactPage } from "../find-impact-page.server.ts";
import { boardReport } from "./board-report.server.ts";

/** The released answers of all parts of the market as one PDF for the board; null for who does not run or oversee the cluster. */
export async function findBoardReport(viewer: Viewer, now: Date): Promise<{ bytes: Buffer; fileName: string } | null> {
  if (!can(viewer, "impact.read")) return null;
  const scopes = (await findImpactPage(viewer)) ?? [];
  const cluster = await db().cluster.findUniqueOrThrow({ where: { id: 1 }, select: { name: true, timeZone: true, isFictional: true } });
  const today = dayOfDate(now);
  const bytes = await boardReport({ cluster: cluster.name, isFictional: cluster.isFictional, scopes, now, format: formatFor({ locale: "en-GB", timeZone: cluster.timeZone }) });
  return { bytes, fileName: `report-${today}.pdf` };
}
