import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./fixtures.ts";

test("an application is approved, its invoice paid, the member active; a payment that goes back opens the invoice again", async ({ openAs }) => {
  const page = await openAs("office: manager");
  const office = page.getByRole("navigation", { name: "Office" });
  await page.getByRole("banner").getByRole("link", { name: "Office" }).click();
  await office.getByRole("link", { name: "Membership" }).click();
  await page.getByRole("link", { name: "Clínica Oncológica Santa Luzia" }).click();
  await expect(page.getByText("where we lose them")).toBeVisible();
  await page.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Approve").check();
  await page.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByText("The applicant gets a letter.")).toBeVisible();
  await page.getByRole("link", { name: "Clínica Oncológica Santa Luzia" }).click();
  await expect(page.getByText("It begins when the first dues are paid.")).toBeVisible();

  await page
    .getByRole("table", { name: "Invoices" })
    .getByRole("link", { name: /^TEST-/ })
    .click();
  await expect(page.getByText("A made-up invoice of a made-up cluster: do not pay it.")).toBeVisible();
  await page.getByRole("button", { name: "Record the payment" }).click();
  await expect(page.getByText("Paid in full. The membership is covered.")).toBeVisible();
  await office.getByRole("link", { name: "Membership" }).click();
  await page.getByRole("link", { name: "Clínica Oncológica Santa Luzia" }).click();
  await expect(page.getByText("Everything that members have is open to you.")).toBeVisible();

  await page
    .getByRole("table", { name: "Invoices" })
    .getByRole("link", { name: /^TEST-/ })
    .click();
  await page.getByLabel("Why it is reversed").fill("Returned by the bank");
  await page.getByRole("button", { name: "Reverse" }).click();
  await expect(page.getByText("Reversed: Returned by the bank")).toBeVisible();
  await expect(page.getByRole("button", { name: "Record the payment" })).toBeVisible();
});

test("who looks after a clinic's bills sees what is owed, why, and how to pay", async ({ openAs }) => {
  const page = await openAs("clinic: billing");
  await page.getByRole("banner").getByRole("link", { name: "My organisation" }).click();
  await page.getByRole("link", { name: "Membership and dues" }).click();
  await expect(page.getByText("Pay the next dues by")).toBeVisible();
  await page.getByRole("link", { name: /^See invoice TEST-/ }).click();
  await expect(page.getByText("Dues, band of 50 to 249 people")).toBeVisible();
  await expect(page.getByText("PT50 0002 0123 1234 5678 9015 4")).toBeVisible();
  await expect(page.getByRole("img", { name: "Scan with your banking app" })).toBeVisible();
  await expectAccessible(page);

  const invoice = page.url();
  await page.getByRole("button", { name: /^Pay € ?[\d,.]+ now$|^Pay €[\d,.]+ now$/ }).click();
  await expect(page.getByText("This is no payment service.")).toBeVisible();
  const checkout = page.url();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Pay by a card that is declined" }).click();
  await expect(page.getByText("The card was declined. Nothing was paid.")).toBeVisible();
  await page.getByRole("button", { name: "Pay by card", exact: true }).click();
  await expect(page.getByRole("heading", { name: /^Invoice TEST-/ })).toBeVisible();
  await expect(async () => {
    await page.goto(invoice);
    await expect(page.getByText("How to pay")).toHaveCount(0, { timeout: 1_000 });
  }).toPass();

  // The address of the checkout is the payer's: what the banks do afterwards happens there.
  await page.goto(checkout);
  await page.getByRole("button", { name: "The payer disputes the payment" }).click();
  await expect(page.getByText("The portal hears of it in a moment.")).toBeVisible();
  await expect(async () => {
    await page.goto(invoice);
    await expect(page.getByText("How to pay")).toBeVisible({ timeout: 1_000 });
  }).toPass();
});

test("the treasurer reads what came into the account: what is certain is booked at one press, the rest one by one", async ({ openAs }) => {
  const page = await openAs("office: treasurer");
  await page.getByRole("banner").getByRole("link", { name: "Office" }).click();
  await page.getByRole("navigation", { name: "Office" }).getByRole("link", { name: "Invoices" }).click();
  await page.getByRole("link", { name: "Bank statements" }).click();
  await page.getByLabel("Statement").setInputFiles({ name: "wrong.csv", mimeType: "text/csv", buffer: Buffer.from("Date,Amount,Currency\n2026-11-20,many,EUR\n") });
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByRole("alert")).toContainText("wrong.csv, line 2");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Book the one that is certain" }).click();
  await expect(page.getByText("1 line booked")).toBeVisible();
  await page.getByRole("button", { name: "Book: HOSPITAL DA FOZ" }).click();
  // Another line says "Booked" already: what tells that this one is through is that it waits no longer.
  await expect(page.getByRole("button", { name: "Book: HOSPITAL DA FOZ" })).toHaveCount(0);
  await page.getByRole("button", { name: "Set aside: Livraria Central" }).click();
  await expect(page.getByText(/All lines are booked or set aside/)).toBeVisible();
});
