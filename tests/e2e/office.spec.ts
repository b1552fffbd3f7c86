import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./fixtures.ts";

test("the manager enters an organisation, and the audit says so", async ({ openAs }) => {
  const page = await openAs("office: manager");
  const name = `Casa do Farol ${Date.now()}`;
  await page.getByRole("banner").getByRole("link", { name: "Office" }).click();
  await page.getByRole("navigation", { name: "Office" }).getByRole("link", { name: "Organisations" }).click();
  await page.getByRole("link", { name: "New organisation" }).click();

  await page.getByRole("button", { name: "Enter organisation" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("Kind").selectOption({ label: "Provider" });
  await page.getByLabel("Legal name").fill(name);
  await page.getByLabel("Country").selectOption({ label: "Portugal" });
  await page.getByRole("button", { name: "Enter organisation" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText(`${name} is entered`)).toBeVisible();

  await page.getByRole("navigation", { name: "Office" }).getByRole("link", { name: "Audit" }).click();
  await expect(page.getByRole("main")).toContainText(name);
});

test("an observer reads the audit and finds no way to change anything in the office", async ({ openAs }) => {
  const page = await openAs("office: observer (board)");
  await page.getByRole("banner").getByRole("link", { name: "Office" }).click();
  const office = page.getByRole("navigation", { name: "Office" });
  await expect(office.getByRole("link", { name: "Settings" })).toHaveCount(0);
  await expect(office.getByRole("link", { name: "People" })).toHaveCount(0);
  await office.getByRole("link", { name: "Audit" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Audit" })).toBeVisible();
});
