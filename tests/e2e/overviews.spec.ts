import { expectAccessible, expectFitsPhone } from "./accessible.ts";
import { expect, takeLooks, test } from "./fixtures.ts";

test("the board reads the members' joint work as a whole, and goes to a project from it", async ({ openAs }) => {
  const board = await openAs("office: observer (board)");
  await board.goto("/office/portfolio");
  await expect(board.getByRole("heading", { name: "Stated and confirmed" })).toBeVisible();
  await expectAccessible(board);
  await takeLooks(board, "portfolio");
  await board.getByRole("table", { name: "Waiting to be confirmed" }).getByRole("link").first().click();
  await expect(board).toHaveURL(/\/projects\//);
  await board.getByRole("banner").getByRole("link", { name: "Market" }).click();
  await board.getByRole("link", { name: "Does the cluster pass muster?" }).click();
  await expect(board.getByRole("row", { name: /Competition beside cooperation/ })).toBeVisible();
  await expectAccessible(board);
  await takeLooks(board, "scorecard");
});

test("the treasurer sees whom the portal will ask for dues, and what to expect by month", async ({ openAs }) => {
  const treasurer = await openAs("office: treasurer");
  await treasurer.goto("/office/invoices");
  await treasurer.getByRole("link", { name: "Coming dues" }).click();
  await expect(treasurer.getByRole("heading", { name: "Coming dues", level: 1 })).toBeVisible();
  await expect(treasurer.getByRole("table", { name: "Expected by month" })).toBeVisible();
  await expectAccessible(treasurer);
  await takeLooks(treasurer, "coming-dues");
});

test("a member sees how it did, and sends quarters from before it was asked", async ({ openAs }) => {
  const page = await openAs("clinic: admin");
  await page.getByRole("banner").getByRole("link", { name: "My organisation" }).click();
  await page.getByRole("link", { name: "Our numbers" }).click();
  await expect(page.getByRole("heading", { name: /^How you did: Rehabilitation guests .*, 2025$/ })).toBeVisible();
  await page.getByText("Earlier quarters", { exact: true }).click();
  await page.getByLabel("Part of the market").selectOption({ label: "Check-ups and diagnostics for guests from France" });
  await page.getByLabel(/^One quarter a line/).fill("2023-Q3 118\nsome 4");
  await page.getByRole("button", { name: "Send earlier quarters" }).click();
  await expect(page.getByText("Line 2 is not a quarter and a whole number.").first()).toBeVisible();
  await page.getByLabel(/^One quarter a line/).fill("2023-Q3 118\n2023 T4; 124");
  await page.getByRole("button", { name: "Send earlier quarters" }).click();
  await expect(page.getByRole("region", { name: "Check-ups and diagnostics for guests from France, 2023-Q4" }).getByText("124")).toBeVisible();
  await expectAccessible(page);
  await expectFitsPhone(page);
  await takeLooks(page, "our-numbers");
});

test("a member takes an activity from its calendar; what growth could be seen is reckoned without a script", async ({ openAs }) => {
  const page = await openAs("clinic: admin");
  await page.goto("/initiatives/activity");
  await page.getByRole("link", { name: "Take it from your calendar" }).click();
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20260101T000000Z", "SUMMARY:Night drill with the hotel"];
  await page.getByLabel("Or paste its text").fill([...lines, "DTSTART:20260310T190000Z", "DTEND:20260310T220000Z", "END:VEVENT", "END:VCALENDAR"].join("\n"));
  await page.getByRole("button", { name: "Look into it" }).click();
  await expectAccessible(page);
  await takeLooks(page, "activity-calendar");
  await page.getByRole("link", { name: "Note this one: Night drill with the hotel" }).click();
  await expect(page.getByLabel("In a few words")).toHaveValue("Night drill with the hotel");
  await expect(page.getByLabel("When")).toHaveValue("2026-03-10");

  await page.goto("/impact/what-if");
  await page.getByLabel("Members that report").fill("4");
  await page.getByRole("button", { name: "Reckon" }).click();
  await expect(page.getByText("With fewer than five members there is no answer")).toBeVisible();
  await expectAccessible(page);
  await takeLooks(page, "what-if");
});
