import { formatMinor } from "../../../lib/money.ts";
import { db } from "../../../platform/database/db.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { bandsSchema } from "../dues/bands.ts";

/** A kind of membership as its form shows it; null for who may not change it, and where there is none. */
export async function findMembershipType(viewer: Viewer, typeId: string) {
  if (!can(viewer, "membership.administer")) return null;
  const found = await db().membershipType.findUnique({ where: { id: typeId } });
  if (!found) return null;
  const { names, openTo, bands, joiningFeeMinor, question, periodRule, proration, hasVote } = found;
  const { en = "", pt = "" } = names as { en?: string; pt?: string };
  const { periodMonth, rolloverMonth, paymentDays, graceDays, listingDelayDays, renewalLeadDays, noticeMonths, seats } = found;
  const numbers = { periodMonth, rolloverMonth, paymentDays, graceDays, listingDelayDays, renewalLeadDays, noticeMonths, seats };
  const { currency } = await db().cluster.findUniqueOrThrow({ where: { id: 1 }, select: { currency: true } });
  const show = (minor: bigint) => formatMinor({ minor, currency });
  return {
    ...(Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)])) as Record<keyof typeof numbers, string>),
    periodRule,
    proration,
    hasVote: hasVote ? "on" : "",
    nameEn: en,
    namePt: pt,
    openTo: openTo as string[],
    question: question ?? "",
    joiningFee: show(joiningFeeMinor),
    bands: bandsSchema
      .parse(bands)
      .map(({ from, minor }) => `${from}: ${show(BigInt(minor))}`)
      .join("\n"),
  };
}
