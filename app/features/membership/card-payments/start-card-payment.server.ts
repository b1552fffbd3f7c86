import { ok, type Result, refuse } from "../../../lib/result.ts";
import { db, type Tx, transaction } from "../../../platform/database/db.server.ts";
import { env } from "../../../platform/env.server.ts";
import { paymentVendor } from "../../../platform/payments/vendor.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { actorId, mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { listUnpaidIds } from "../invoices/list-unpaid-ids.server.ts";
import { lockInvoices } from "../invoices/lock-invoice.server.ts";
import { openAmountOf } from "../invoices/open-amount.ts";

/** The paths are of this portal: where the payer comes back to. */
type Input = { organisationId: string; invoiceIds: string[]; donePath: string; cancelPath: string };
type Problem = "not-found" | "no-vendor" | "nothing-open" | "several-currencies";
type Begun = { id: string; currency: string; lines: { text: string; amountMinor: bigint }[]; email: string | null; locale: "en" | "pt" };

/** A checkout of the vendor is over after a day; one that is about to end is not handed out again. */
const reusableMs = 20 * 3_600_000;

/**
 * Sends whoever pays for an organisation to the payment vendor, for all that is open of the given invoices. Asked twice,
 * the same checkout is handed out while it is open. The money counts when the vendor says that it came, not before.
 */
export async function startCardPayment(act: Act, input: Input): Promise<Result<{ url: string }, Problem>> {
  const vendor = await paymentVendor();
  if (!vendor) return refuse("no-vendor");
  const begun = await transaction((tx) => begin(tx, act, input));
  if (!begun.ok) return begun;
  if ("url" in begun.value) return ok({ url: begun.value.url });
  const { id, ...checkout } = begun.value;
  const at = (path: string) => `${env().baseUrl}${path}`;
  const { checkoutId, url } = await vendor.createCheckout({ ...checkout, successUrl: at(input.donePath), cancelUrl: at(input.cancelPath), idempotencyKey: id });
  await db().cardPayment.update({ where: { id }, data: { state: "open", checkoutId, checkoutUrl: url } });
  return ok({ url });
}

async function begin(tx: Tx, act: Act, { organisationId, invoiceIds }: Input): Promise<Result<Begun | { url: string }, Problem>> {
  if (!mayAct(act, "organisation.see-dues", organisationId)) return refuse("not-found");
  const unpaid = await listUnpaidIds(tx, organisationId);
  const asked = unpaid.filter((id) => invoiceIds.includes(id));
  if (asked.length === 0) return refuse("nothing-open");
  const invoices = await lockInvoices(tx, asked);
  const lines = invoices.map((invoice) => ({ text: invoice.number ?? "", amountMinor: openAmountOf(invoice) }));
  const currency = invoices[0]?.currency ?? "";
  if (invoices.some((invoice) => invoice.currency !== currency)) return refuse("several-currencies");
  const amountMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0n);
  const earlier = await openCheckout(tx, act.now, { organisationId, amountMinor, invoiceIds: asked });
  if (earlier) return ok({ url: earlier });
  const { id } = await tx.cardPayment.create({
    data: { organisationId, amountMinor, currency, startedById: actorId(act), startedAt: act.now, invoices: { create: asked.map((invoiceId) => ({ invoiceId })) } },
  });
  await recordEvent(tx, act, { action: "card-payment.started", subjectKind: "card-payment", subjectId: id, organisationId });
  return ok({ id, currency, lines, ...(await payer(tx, act)) });
}

/** The address of a checkout that is open for exactly these invoices and this amount. */
async function openCheckout(tx: Tx, now: Date, wanted: { organisationId: string; amountMinor: bigint; invoiceIds: string[] }): Promise<string | null> {
  const { organisationId, amountMinor, invoiceIds } = wanted;
  const found = await tx.cardPayment.findFirst({
    where: { organisationId, amountMinor, state: "open", startedAt: { gt: new Date(now.getTime() - reusableMs) }, invoices: { every: { invoiceId: { in: invoiceIds } } } },
    orderBy: { startedAt: "desc" },
    include: { invoices: true },
  });
  return found?.invoices.length === invoiceIds.length ? found.checkoutUrl : null;
}

async function payer(tx: Tx, act: Act): Promise<{ email: string | null; locale: "en" | "pt" }> {
  const personId = actorId(act);
  const person = personId === null ? null : await tx.person.findUnique({ where: { id: personId }, select: { email: true, locale: true } });
  return { email: person?.email ?? null, locale: person?.locale === "pt" ? "pt" : "en" };
}
