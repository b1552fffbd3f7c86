import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./fixtures.ts";

const results = (page: Page) => page.getByRole("heading", { level: 2, name: /organisation/ });

test("a visitor finds a provider through the facets and reads its profile", async ({ openAs }) => {
  const page = await openAs("visitor");
  await page.getByRole("link", { name: "Find a provider" }).click();
  const before = await countOf(page);
  await page.getByRole("checkbox", { name: /^Physiotherapy/ }).check();
  await expect.poll(() => countOf(page)).toBeLessThan(before);
  const promised = await countOf(page);
  await expect(page.getByRole("checkbox", { name: /^Physiotherapy/ })).toBeChecked();

  await page.reload();
  expect(await countOf(page), "the address keeps the filter").toBe(promised);
  await expectAccessible(page);

  const card = page.getByRole("main").getByRole("heading", { level: 3 }).first();
  const name = (await card.textContent()) ?? "";
  await card.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Physiotherapy");
});

test("a search with a typing error finds what was meant, also without JavaScript", async ({ openAs }) => {
  const page = await openAs("visitor", { javaScript: false, width: 320 });
  await page.getByLabel("What are you looking for?").fill("fisioterapai");
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await expect(results(page)).toBeVisible();
  expect(await countOf(page)).toBeGreaterThan(0);
});

test("a filter is set and taken back without a mouse", async ({ openAs }) => {
  const page = await openAs("visitor");
  await page.getByRole("link", { name: "Find a provider" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Providers" })).toBeVisible();
  const before = await countOf(page);
  const filter = page.getByRole("checkbox", { name: /^Massage/ });
  await filter.focus();
  await page.keyboard.press("Space");
  await expect.poll(() => countOf(page)).toBeLessThan(before);
  await expect(filter).toBeFocused();
  await page.keyboard.press("Space");
  await expect.poll(() => countOf(page)).toBe(before);
});

test("who looks for nothing that exists is told so and led on", async ({ openAs }) => {
  const page = await openAs("visitor");
  await page.getByLabel("What are you looking for?").fill("zzqqxxyy");
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("heading", { name: "No organisation found" })).toBeVisible();
  await expectAccessible(page);
});

async function countOf(page: Page): Promise<number> {
  return Number.parseInt((await results(page).textContent())?.replace(/\D/g, "") || "0", 10);
}
