import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./fixtures.ts";

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
  await expect(board.getByText("Growing the market")).toBeVisible();
  await expect(board.getByText("Moving share, not growing")).toBeVisible();
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
