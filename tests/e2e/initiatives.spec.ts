import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./fixtures.ts";

test("a clinic proposes, a supplier offers, the clinic agrees and starts; both record hours, one states a result, the other confirms it, and the level rises", async ({
  openAs,
}) => {
  const clinic = await openAs("clinic: admin");
  await clinic.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Projects" }).click();
  await clinic.getByRole("link", { name: "Proposals" }).click();
  await expectAccessible(clinic);
  await clinic.getByRole("link", { name: "Propose something" }).first().click();
  await clinic.getByRole("button", { name: "Save the draft" }).click();
  await expect(clinic.getByRole("alert")).toContainText("Read this and tick it");
  await expectAccessible(clinic);
  await clinic.getByLabel("What it is called").fill("Home from hospital by one call");
  await clinic.getByLabel("Why", { exact: true }).fill("Guests wait hours for somebody who takes them home after surgery.");
  await clinic.getByLabel("What you want to do").fill("One number that clinics call; the car comes with a ramp and somebody who helps.");
  await clinic.getByLabel("Which partners you look for").fill("Somebody who moves patients, and houses by the sea.");
  await clinic.getByLabel("For which part of the market").selectOption("Rehabilitation guests from Germany and Switzerland");
  await clinic.getByLabel("Answers until").fill("2027-12-31");
  await clinic.getByLabel("We exchange no prices").check();
  await clinic.getByRole("button", { name: "Save the draft" }).click();
  await expect(clinic.getByText("Only your organisation sees it.")).toBeVisible();
  await expectAccessible(clinic);
  await clinic.getByRole("button", { name: "Hand in" }).click();
  await expect(clinic.getByText("It can start once another organisation has agreed to take part.")).toBeVisible();

  const supplier = await openAs("supplier: admin");
  await supplier.goto("/initiatives");
  await supplier.getByRole("link", { name: "Home from hospital by one call" }).click();
  await supplier.getByLabel("Message").fill("We have two vans with ramps.");
  await supplier.getByRole("button", { name: "Offer to take part" }).click();
  await expect(supplier.getByText("Wants to join")).toBeVisible();
  await expectAccessible(supplier);

  await clinic.reload();
  await expect(clinic.getByText("We have two vans with ramps.")).toBeVisible();
  await clinic.getByRole("button", { name: "Agree: Maresia Transfers" }).click();
  await clinic.getByRole("button", { name: "Start the project" }).click();
  await clinic.getByRole("link", { name: "Hours, results, level" }).click();
  await supplier.reload();
  await supplier.getByRole("link", { name: "Hours, results, level" }).click();
  for (const page of [clinic, supplier]) {
    await page.getByLabel("Hours", { exact: true }).fill("14");
    await page.getByRole("button", { name: "Record the hours" }).click();
    await expect(page.getByText("Hours recorded")).toBeVisible();
  }
  await supplier.getByLabel("What it is", { exact: true }).selectOption("A partner changed how it works");
  await supplier.getByLabel("The statement").fill("Every ward calls the one number since this week.");
  await supplier.getByRole("button", { name: "State it" }).click();
  await expect(supplier.getByText("Stated. Ask another partner to confirm it.")).toBeVisible();
  await clinic.reload();
  await clinic.getByRole("button", { name: /^Confirm: Every ward/ }).click();
  await expect(clinic.getByText("Level L3")).toBeVisible();
});

test("a proposal goes through without a script, and a rival does not read what another offers", async ({ openAs }) => {
  const rival = await openAs("clinic: admin", { javaScript: false });
  await rival.goto("/initiatives");
  await rival.getByRole("link", { name: "One appointment desk for check-ups with imaging and laboratory" }).click();
  await expect(rival.getByRole("row", { name: /Ponte/ })).toContainText("In");
  await expect(rival.getByRole("main")).not.toContainText("twelve places a week");
  await rival.getByLabel("Message").fill("We have a scanner free on Tuesdays.");
  await rival.getByRole("button", { name: "Offer to take part" }).click();
  await expect(rival.getByRole("row", { name: /Atlântico/ })).toContainText("Wants to join");
});

test("an activity is noted from a phone in a minute, and stands among the projects", async ({ openAs }) => {
  const page = await openAs("supplier: admin", { width: 390 });
  await page.goto("/initiatives");
  await page.getByRole("link", { name: "Note an activity" }).click();
  await page.getByRole("button", { name: "Note it" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose at least one member.");
  await expectAccessible(page);
  await page.getByLabel("What it was").selectOption("Training");
  await page.getByLabel("In a few words").fill("How to lift a guest into a van");
  await page.getByLabel("How many hours your people spent on it").fill("6");
  await page.getByLabel("Hotel das Dunas").check();
  await page.getByRole("button", { name: "Note it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "How to lift a guest into a van" })).toBeVisible();
  await expect(page.getByText("6 hours on record, 0 of them for promotion.")).toBeVisible();
  await expectAccessible(page);
});
