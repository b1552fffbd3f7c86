import { addDays, type Day, dateOfDay, dayOfDate } from "../../../lib/day.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import type { Period } from "../periods/period-rule.ts";
import { creditorReference } from "./creditor-reference.ts";
import { invoiceHash } from "./invoice-hash.ts";
import { documentNumber, type InvoiceLine, type InvoiceSnapshot, seriesPrefix, totalsOf } from "./invoice-parts.ts";

export type NewInvoice = {
  organisationId: string;
  membershipId: string | null;
  kind: "invoice" | "cancellation";
  cancels?: { invoiceId: string; number: string };
  lines: readonly InvoiceLine[];
  period: Period | null;
  today: Day;
  dueInDays: number;
};

/**
 * Writes a document and gives it its number, within the caller's transaction: the row of its series is locked until the
 * transaction ends, so that numbers have no gap where one is rolled back, and dates never run backwards. From then on
 * the document cannot be changed.
 */
export async function issueInvoice(tx: Tx, act: Act, input: NewInvoice): Promise<{ invoiceId: string; number: string; totalMinor: bigint; dueOn: Day }> {
  const cluster = await tx.cluster.findUniqueOrThrow({ where: { id: 1 } });
  const series = await lockedSeries(tx, input.kind, Number(input.today.slice(0, 4)), cluster.isFictional);
  const last = series.lastIssuedOn && dayOfDate(series.lastIssuedOn);
  const issuedOn = last !== null && last > input.today ? last : input.today;
  const dueOn = addDays(issuedOn, input.dueInDays);
  const number = documentNumber(series, series.next);
  const snapshot = await snapshotOf(tx, input, cluster);
  const totals = totalsOf(input.lines);
  const hash = invoiceHash({ number, issuedOn, dueOn, currency: cluster.currency, ...textOf(totals), lines: input.lines, snapshot }, series.lastHash);
  const { id } = await tx.invoice.create({
    data: {
      organisationId: input.organisationId,
      membershipId: input.membershipId,
      kind: input.kind,
      cancelsId: input.cancels?.invoiceId ?? null,
      seriesId: series.id,
      sequence: series.next,
      number,
      reference: input.kind === "invoice" ? creditorReference(number) : null,
      currency: cluster.currency,
      ...totals,
      lines: [...input.lines],
      snapshot,
      periodStartsOn: input.period && dateOfDay(input.period.startsOn),
      periodEndsBefore: input.period && dateOfDay(input.period.endsBefore),
      issuedOn: dateOfDay(issuedOn),
      dueOn: dateOfDay(dueOn),
      previousHash: series.lastHash,
      hash,
      createdAt: act.now,
      finalisedAt: act.now,
    },
  });
  await tx.invoiceSeries.update({ where: { id: series.id }, data: { next: series.next + 1, lastIssuedOn: dateOfDay(issuedOn), lastHash: hash } });
  const action = input.kind === "invoice" ? "invoice.issued" : "invoice.cancelled";
  await recordEvent(tx, act, { action, subjectKind: "invoice", subjectId: id, organisationId: input.organisationId, changes: [{ field: "number", before: null, after: number }] });
  return { invoiceId: id, number, totalMinor: totals.totalMinor, dueOn };
}

async function lockedSeries(tx: Tx, kind: NewInvoice["kind"], year: number, isTest: boolean) {
  await tx.invoiceSeries.createMany({ data: [{ kind, year, isTest, prefix: seriesPrefix(kind, isTest) }], skipDuplicates: true });
  await tx.$queryRaw`select id from "InvoiceSeries" where kind::text = ${kind} and year = ${year} and "isTest" = ${isTest} for update`;
  return tx.invoiceSeries.findUniqueOrThrow({ where: { kind_year_isTest: { kind, year, isTest } } });
}

async function snapshotOf(
  tx: Tx,
  { organisationId, cancels }: NewInvoice,
  cluster: { legalEntityName: string; legalAddress: string; countryCode: string },
): Promise<InvoiceSnapshot> {
  const settings = await tx.duesSettings.findUnique({ where: { id: 1 } });
  const buyer = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId }, include: { sites: { where: { isPrimary: true }, take: 1 } } });
  const [site] = buyer.sites;
  return {
    seller: {
      name: cluster.legalEntityName,
      address: cluster.legalAddress,
      countryCode: cluster.countryCode,
      accountHolder: settings?.accountHolder ?? null,
      iban: settings?.iban ?? null,
      taxNote: settings?.taxNote ?? "",
      taxId: settings?.taxId ?? null,
    },
    buyer: {
      name: buyer.legalName,
      vatNumber: buyer.vatNumber,
      countryCode: buyer.countryCode,
      address: site ? [site.street, [site.postcode, site.city].filter(Boolean).join(" ")].filter(Boolean).join("\n") : null,
    },
    ...(cancels && { cancels: cancels.number }),
  };
}

function textOf({ netMinor, taxMinor, totalMinor }: ReturnType<typeof totalsOf>) {
  return { netMinor: String(netMinor), taxMinor: String(taxMinor), totalMinor: String(totalMinor) };
}
