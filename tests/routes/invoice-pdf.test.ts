import { expect, test } from "vitest";
import { exemptLine } from "../../app/features/membership/invoices/invoice-parts.ts";
import { issueInvoice } from "../../app/features/membership/invoices/issue-invoice.server.ts";
import { day } from "../../app/lib/day.ts";
import { transaction } from "../../app/platform/database/db.server.ts";
import { createCluster } from "../factories/cluster.ts";
import { createOrganisation } from "../factories/organisation.ts";
import { affiliate, createPerson, signedIn } from "../factories/person.ts";
import { visit } from "../setup/portal-handler.ts";

test("who looks after the bills downloads the document in their language; a rival, and the address of another's document, find nothing", async () => {
  await createCluster();
  const [clinic, rival] = [await createOrganisation(), await createOrganisation()];
  const [payer, other] = [await createPerson({ locale: "pt-PT" }), await createPerson()];
  await affiliate(payer, clinic, ["billing"]);
  await affiliate(other, rival, ["admin"]);
  const line = exemptLine({ what: "dues", minor: 40_000n, computation: "400.00", band: null });
  const invoice = { organisationId: clinic.id, membershipId: null, kind: "invoice" as const, lines: [line], period: null, today: day("2026-01-05"), dueInDays: 14 };
  const { invoiceId } = await transaction((tx) => issueInvoice(tx, { by: { kind: "system" }, now: new Date(), requestId: null }, invoice));
  const url = (organisationId: string) => `/organisations/${organisationId}/invoices/${invoiceId}/invoice.pdf`;
  const file = await visit(url(clinic.id), { cookie: await signedIn(payer) });
  expect([file.status, file.headers.get("content-type"), file.headers.get("content-disposition")]).toEqual([200, "application/pdf", 'attachment; filename="2026-0001.pdf"']);
  const text = Buffer.from(await file.arrayBuffer()).toString("latin1");
  expect(text).toContain("/Lang (pt)");
  expect((await visit(url(clinic.id), { cookie: await signedIn(other) })).status).toBe(404);
  expect((await visit(url(rival.id), { cookie: await signedIn(other) })).status).toBe(404);
});
