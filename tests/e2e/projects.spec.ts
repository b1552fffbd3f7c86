import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./fixtures.ts";

test("a member follows a joint project to its partners and back", async ({ openAs }) => {
  const page = await openAs("clinic: admin");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Projects" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Projects" })).toBeVisible();
  await page.getByLabel("Status").selectOption("Ended");
  await page.getByRole("button", { name: "Show projects" }).click();
  // Two, and what other walks through the same portal have ended meanwhile.
  await expect(page.getByRole("status").filter({ hasText: /^([2-9]|\d\d) projects$/ })).toBeVisible();
  await page.getByRole("link", { name: /^PASSO/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "PASSO" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Ortotec Aveiro/ })).toContainText("Coordinator");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Ortotec Aveiro" }).click();
  const joint = page.getByRole("region", { name: "Joint projects" });
  await expect(joint.getByRole("link", { name: /^Recuperar/ })).toBeVisible();
  await joint.getByRole("link", { name: "Casa Maré Alta" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Casa Maré Alta" })).toBeVisible();
});

test("projects are searched without a script, and a visitor is told that members see more", async ({ openAs }) => {
  const member = await openAs("hotel: member", { javaScript: false });
  await member.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Projects" }).click();
  await member.getByLabel("Search in titles").fill("interpreter");
  await member.getByRole("button", { name: "Show projects" }).click();
  await expect(member.getByRole("link", { name: /^Língua/ })).toBeVisible();
  await expect(member.getByText("1 project", { exact: true })).toBeVisible();

  const visitor = await openAs("visitor");
  await visitor.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Projects" }).click();
  await expect(visitor.getByText("Members see further projects after signing in.")).toBeVisible();
  await expectAccessible(visitor);
});
