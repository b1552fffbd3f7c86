import { expectAccessible, expectFitsPhone } from "./accessible.ts";
import { expect, takeLooks, test } from "./fixtures.ts";

/** The demo's parts of the market, told so that each of the five answers is there. */
const answers = [
  ["Rehabilitation guests from Germany and Switzerland", "Growing the market"],
  ["Check-ups and diagnostics for guests from France", "Moving share, not growing"],
  ["Wellness weeks for guests from Norway, Sweden and Denmark", "Co-marketing only"],
  ["Heart and kidney patients from the Netherlands", "No growth beyond the market"],
  ["Dental care for guests from Ireland", "We cannot tell yet"],
] as const;

test("a member sends its number, a second person attests it, the steward reads it with a reason and accepts it, and the board reads the verdict only", async ({ openAs }) => {
  const admin = await openAs("clinic: admin");
  await admin.getByRole("banner").getByRole("link", { name: "My organisation" }).click();
  await admin.getByRole("link", { name: "Our numbers" }).click();
  const round = admin.getByRole("region", { name: "Check-ups and diagnostics for guests from France, 2026-Q3" });
  await round.getByLabel("Persons treated").fill("900");
  await round.getByRole("button", { name: "Send" }).click();
  await expect(admin.getByRole("alert")).toContainText("more than half");
  await expectAccessible(admin);
  await round.getByLabel("Persons treated").fill("231");
  await round.getByRole("button", { name: "Send" }).click();
  await expect(round.getByText("not attested yet")).toBeVisible();

  const editor = await openAs("clinic: editor");
  await editor.getByRole("banner").getByRole("link", { name: "My organisation" }).click();
  await editor.getByRole("link", { name: "Our numbers" }).click();
  await editor.getByRole("button", { name: "Attest: the number is right" }).first().click();
  await expect(editor.getByText("attested by a second person").first()).toBeVisible();

  const steward = await openAs("office: data steward");
  await steward.getByRole("banner").getByRole("link", { name: "Office" }).click();
  await steward.getByRole("navigation", { name: "Office" }).getByRole("link", { name: "Verdict" }).click();
  await steward.getByRole("link", { name: "Check-ups and diagnostics for guests from France" }).click();
  await steward.getByRole("link", { name: "2026-Q3" }).click();
  await steward.getByLabel("Why do you read them?").fill("Looking at the first answers");
  await steward.getByRole("button", { name: "Show the numbers" }).click();
  await expect(steward.getByRole("cell", { name: "231" })).toBeVisible();
  await expectAccessible(steward);
  await steward.getByRole("button", { name: "Accept: Clínica do Atlântico" }).click();
  await expect(steward.getByText("Accepted", { exact: true })).toBeVisible();

  const board = await openAs("office: observer (board)");
  await board.getByRole("banner").getByRole("link", { name: "Market" }).click();
  for (const [scope, answer] of answers) await expect(board.getByRole("region", { name: scope, exact: true }).locator("p", { hasText: answer }).first()).toBeVisible();
  await expectAccessible(board);
  await takeLooks(board, "impact");
  await board.getByRole("link", { name: "What stands behind it: Rehabilitation guests from Germany and Switzerland" }).click();
  await expect(board.getByRole("heading", { name: "Joint work and growth" })).toBeVisible();
  await expectAccessible(board);
  await takeLooks(board, "impact-scope");
  const [steps] = await Promise.all([board.waitForEvent("download"), board.getByRole("link", { name: "Plan, figures and every step of 2025 (JSON)" }).click()]);
  expect(steps.suggestedFilename()).toBe("verdict-2025.json");
  await board.getByRole("link", { name: "Does the cluster grow its market?" }).click();
  const [report] = await Promise.all([board.waitForEvent("download"), board.getByRole("link", { name: "Report for the board (PDF)" }).click()]);
  expect(report.suggestedFilename()).toMatch(/^report-\d{4}-\d\d-\d\d\.pdf$/);
  await expect(board.getByRole("main")).not.toContainText("231");
  await board.getByRole("link", { name: "How this is found out" }).click();
  await expect(board.getByRole("heading", { name: "The tide is taken away" })).toBeVisible();
});

test("what one partner states counts once another partner confirms it", async ({ openAs }) => {
  const page = await openAs("clinic: admin");
  await page.getByRole("banner").getByRole("link", { name: "Projects" }).click();
  await page
    .getByRole("link", { name: /Recovery weeks by the sea|Recuperar/ })
    .first()
    .click();
  await expect(page.getByText("Waiting to be confirmed by another partner")).toBeVisible();
  await page.getByRole("button", { name: /^Confirm: Two vans/ }).click();
  await expect(page.getByText("Confirmed by Clínica do Atlântico")).toBeVisible();
  await expectAccessible(page);
});

test("the manager takes figures of the market from a published table, and is told what they do not show", async ({ openAs }) => {
  const manager = await openAs("office: manager", { width: 390 });
  await manager.goto("/office/impact");
  await manager.getByRole("link", { name: "Check-ups and diagnostics for guests from France" }).click();
  await manager.getByRole("link", { name: "Take them from a file" }).click();
  const table = `Period,Residence,Business,Medical\n${months("2015", 0)}${months("2016", 40)}${months("2017", 44).split("\n").slice(0, 18).join("\n")}`;
  await manager.getByLabel("The table").setInputFiles({ name: "purpose.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await manager.getByRole("button", { name: "Read the table" }).click();
  await manager.getByLabel("Medical").check();
  await manager.getByRole("button", { name: "See the figures" }).click();
  await expect(manager.getByText("2015: nought everywhere while other columns have numbers.")).toBeVisible();
  await expect(manager.getByText("2017 has 9 of 12 months.")).toBeVisible();
  await expect(manager.getByText("Mainland makes 98 % of 2017 (Residence).")).toBeVisible();
  await expect(manager.getByRole("rowheader", { name: "2016-Q4" })).toBeVisible();
  await expectAccessible(manager);
  await expectFitsPhone(manager);
  await manager.getByRole("button", { name: "Enter these figures" }).click();
  await expect(manager.getByText("Fill this in.").first()).toBeVisible();
  await expect(manager.getByRole("rowheader", { name: "2016-Q4" })).toBeVisible();
  await takeLooks(manager, "market-file");
});

/** Twelve months of two origins, of which one is nearly all. */
function months(year: string, most: number): string {
  const row = (month: number, origin: string, value: number) => `${year}-${String(month).padStart(2, "0")},${origin},100,${value}\n`;
  return Array.from({ length: 12 }, (_, step) => row(step + 1, "Mainland", most) + row(step + 1, "Elsewhere", most === 0 ? 0 : 1)).join("");
}
