import { expect, test } from "vitest";
import { editDuesSettings } from "../../app/features/membership/invoices/edit-dues-settings.server.ts";
import { exemptLine } from "../../app/features/membership/invoices/invoice-parts.ts";
import { issueInvoice } from "../../app/features/membership/invoices/issue-invoice.server.ts";
import { day } from "../../app/lib/day.ts";
import { db, transaction } from "../../app/platform/database/db.server.ts";
import { createCluster } from "../factories/cluster.ts";
import { createOrganisation } from "../factories/organisation.ts";
import { affiliate, appoint, createPerson, signedIn } from "../factories/person.ts";
import { visit } from "../setup/portal-handler.ts";

test("who looks after the bills, and the office, download an electronic invoice of a seller who may issue one; a rival does not", async () => {
  await createCluster();
  await db().cluster.update({ where: { id: 1 }, data: { countryCode: "DE" } });
  const system = { by: { kind: "system" as const }, now: new Date(), requestId: null };
  await editDuesSettings(system, { accountHolder: "Verein", iban: "DE89370400440532013000", taxNote: "Steuerfrei", taxId: "DE136695976" });
  const [clinic, rival] = [await createOrganisation(), await createOrganisation()];
  const [payer, other, treasurer] = [await createPerson(), await createPerson(), await createPerson()];
  await affiliate(payer, clinic, ["billing"]);
  await affiliate(other, rival, ["admin"]);
  await appoint(treasurer, "treasurer");
  const line = exemptLine({ what: "dues", minor: 40_000n, computation: "400.00", band: null });
  const invoice = { organisationId: clinic.id, membershipId: null, kind: "invoice" as const, lines: [line], period: null, today: day("2026-01-05"), dueInDays: 14 };
  const { invoiceId } = await transaction((tx) => issueInvoice(tx, system, invoice));
  const own = (format: string) => `/organisations/${clinic.id}/invoices/${invoiceId}/e-invoice/${format}`;

  const xml = await visit(own("ubl"), { cookie: await signedIn(payer) });
  expect([xml.status, xml.headers.get("content-type"), xml.headers.get("content-disposition")]).toEqual([200, "application/xml", 'attachment; filename="2026-0001.xml"']);
  expect(await xml.text()).toContain('<cbc:PayableAmount currencyID="EUR">400.00</cbc:PayableAmount>');
  const pdf = await visit(own("factur-x"), { cookie: await signedIn(payer) });
  expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  expect((await visit(`/office/invoices/${invoiceId}/e-invoice/ubl`, { cookie: await signedIn(treasurer, { secondFactor: true }) })).status).toBe(200);
  expect((await visit(own("ubl"), { cookie: await signedIn(other) })).status).toBe(404);
  expect((await visit(own("doc"), { cookie: await signedIn(payer) })).status).toBe(404);
  expect(await (await visit(`/organisations/${clinic.id}/invoices/${invoiceId}`, { cookie: await signedIn(payer) })).text()).toContain("Factur-X");
});
