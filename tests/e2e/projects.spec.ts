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

test("partners see what is planned and overdue, plan something, and say that it was reached; the office sees what is late", async ({ openAs }) => {
  const page = await openAs("clinic: admin");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Projects" }).click();
  await page.getByLabel("Search in titles").fill("From the operating table");
  await page.getByRole("button", { name: "Show projects" }).click();
  await page.getByRole("link", { name: /From the operating table/ }).click();
  const plans = page.getByRole("table", { name: "Milestones and outputs" });
  await expect(plans.getByRole("row", { name: /All wards of both houses use it/ })).toContainText("Overdue");
  await expect(plans.getByRole("row", { name: /The letter in English and German/ })).toContainText("14 days late");

  await page.getByText("Plan something").click();
  const form = page.locator("form", { has: page.getByLabel("In a few words") });
  await form.getByRole("button", { name: "Plan it" }).click();
  await expect(form.getByText("Say it in 5 to 200 characters.").first()).toBeVisible();
  await form.getByLabel("Milestone or output").selectOption("Output");
  await form.getByLabel("In a few words").fill("A leaflet for families");
  await form.getByLabel("Which partner looks after it").selectOption("Casa Maré Alta");
  await form.getByLabel("Due on").fill("2027-03-01");
  await form.getByRole("button", { name: "Plan it" }).click();
  await expect(plans.getByRole("row", { name: /A leaflet for families/ })).toContainText("Open");
  await expectAccessible(page);
  await plans.getByLabel("Change: A leaflet for families").click();
  await plans
    .getByRole("row", { name: /A leaflet for families/ })
    .getByRole("button", { name: "It was reached that day" })
    .click();
  await expect(plans.getByRole("row", { name: /A leaflet for families/ })).toContainText("Reached");

  const office = await openAs("office: observer (board)");
  await office.getByRole("banner").getByRole("link", { name: "Office" }).click();
  await office.getByRole("navigation", { name: "Office" }).getByRole("link", { name: "Joint work" }).click();
  await expect(office.getByRole("table", { name: "Overdue" })).toContainText("All wards of both houses use it");
});
