import type { Page } from "@playwright/test";
import { expectAccessible, expectFitsPhone } from "./accessible.ts";
import { expect, test } from "./fixtures.ts";

async function openNetwork(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Network" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Who works with whom" })).toBeVisible();
}

test("a board member reads the findings, looks at one organisation by keyboard, and takes the ties along", async ({ openAs }) => {
  const page = await openAs("office: observer (board)");
  await openNetwork(page);
  await expect(page.getByText(/^\d+ of \d+ members have worked with nobody yet\.$/)).toBeVisible();
  const drawing = page.getByRole("figure", { name: "The network" });
  await drawing.getByText("The same as a table").click();
  await expect(drawing.getByRole("row", { name: /Clínica do Atlântico/ }).first()).toBeVisible();
  await expectAccessible(page);
  await expectFitsPhone(page);
  await drawing.getByRole("link", { name: /^Clínica do Atlântico, provider, \d+ partners$/ }).focus();
  await page.keyboard.press("Enter");
  const around = page.getByRole("figure", { name: "Clínica do Atlântico and its partners" });
  await expect(around).toBeVisible();
  await expectAccessible(page);
  await around.getByRole("link", { name: "Whole network" }).click();
  await expect(drawing).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Ties (CSV)" }).click();
  expect((await download).suggestedFilename()).toBe("ties.csv");
});

test("a member sees whom it works with and how the members do as a whole, and nobody else", async ({ openAs }) => {
  const page = await openAs("hotel: member");
  await openNetwork(page);
  await expect(page.getByRole("figure", { name: "Hotel das Dunas and its partners" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "The members as a whole" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Who holds it together" })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "My organisation" }).click();
  await expect(page.getByRole("region", { name: "Who you work with" })).toBeVisible();
});

test("without a script the years are chosen and sent", async ({ openAs }) => {
  const page = await openAs("office: observer (board)", { javaScript: false });
  await openNetwork(page);
  await page.getByRole("slider", { name: "From" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/from=2024/);
  await expect(page.getByText(/worked with nobody in these years|worked with at least one other in these years/)).toBeVisible();
});
