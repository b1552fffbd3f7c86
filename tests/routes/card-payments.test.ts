import { beforeEach, expect, test } from "vitest";
import { db } from "../../app/platform/database/db.server.ts";
import { setEnv } from "../../app/platform/env.server.ts";
import { signedSandboxEvent } from "../../app/platform/payments/sandbox/sandbox.server.ts";
import { runJobs } from "../factories/members-list.ts";
import { approvedMembership } from "../factories/membership.ts";
import { affiliate, createPerson, signedIn } from "../factories/person.ts";
import { redirectOf, visit } from "../setup/portal-handler.ts";
import { testEnv } from "../setup/test-env.ts";

beforeEach(() => setEnv(testEnv({ payments: { kind: "sandbox" } })));

test("whoever looks after the bills is led to the vendor and back; the page says so until the money is confirmed, and its webhook is taken signed alone", async () => {
  const { organisationId, invoice, applicant } = await approvedMembership();
  const cookie = await signedIn(applicant);
  const page = `/organisations/${organisationId}/invoices/${invoice.id}`;
  const colleague = await createPerson();
  await affiliate(colleague, { id: organisationId }, ["member"]);
  expect((await visit(page, { cookie: await signedIn(colleague), form: { intent: "pay" } })).status).toBe(404);

  const checkout = redirectOf(await visit(page, { cookie, form: { intent: "pay" } })) ?? "";
  const sandbox = await (await visit(checkout)).text();
  expect(sandbox).toContain("This is no payment service.");
  const declined = await visit(checkout, { form: { step: "decline-card" } });
  expect(redirectOf(declined)).toBe(new URL(checkout).pathname);
  expect((await visit(checkout, { form: { step: "win-dispute" } })).status).toBe(302);
  const back = redirectOf(await visit(checkout, { form: { step: "pay-card" } })) ?? "";
  expect(back).toContain(`${page}?paid`);
  expect(await (await visit(back, { cookie })).text()).toContain("this page shows it as soon as it is confirmed");

  const event = await db().sandboxObject.findFirstOrThrow({ where: { kind: "event" } });
  const { body, signature } = (await signedSandboxEvent(event.id, new Date())) ?? { body: "", signature: "" };
  const send = (text: string) => visit("/hooks/stripe", { method: "POST", body: text, headers: { "stripe-signature": signature } });
  expect([(await send(`${body} `)).status, (await send(body)).status, (await send(body)).status]).toEqual([401, 204, 204]);
  await runJobs();
  const paid = await (await visit(back, { cookie })).text();
  expect([paid.includes("Paid"), paid.includes("Pay by card or direct debit")]).toEqual([true, false]);
  expect(await db().payment.count()).toBe(1);
});

test("while a direct debit is on its way nobody is asked to pay again; when it is returned they are", async () => {
  const { organisationId, invoice, applicant } = await approvedMembership();
  const cookie = await signedIn(applicant);
  const url = `/organisations/${organisationId}/invoices/${invoice.id}`;
  const checkout = redirectOf(await visit(url, { cookie, form: { intent: "pay" } })) ?? "";
  const pageAfter = async (step: string) => {
    await visit(checkout, { form: { step } });
    await runJobs();
    const page = await (await visit(url, { cookie })).text();
    return [page.includes("A direct debit is on its way."), page.includes("The last payment did not go through."), page.includes('value="pay"')];
  };
  expect(await pageAfter("pay-debit")).toEqual([true, false, false]);
  expect(await pageAfter("debit-fails")).toEqual([false, true, true]);
});

test("where a real vendor or none is set up, there is no sandbox", async () => {
  const { organisationId, invoice, applicant } = await approvedMembership();
  const checkout = redirectOf(await visit(`/organisations/${organisationId}/invoices/${invoice.id}`, { cookie: await signedIn(applicant), form: { intent: "pay" } })) ?? "";
  for (const payments of [{ kind: "none" as const }, { kind: "stripe" as const, secretKey: "sk_live_x", webhookSecret: "whsec_x", isTest: false }]) {
    setEnv(testEnv({ payments }));
    expect((await visit(checkout)).status).toBe(404);
    expect((await visit(checkout, { form: { step: "pay-card" } })).status).toBe(404);
  }
  expect((await visit("/hooks/stripe", { method: "POST", body: "{}", headers: { "stripe-signature": "t=1,v1=0" } })).status).toBe(401);
});
