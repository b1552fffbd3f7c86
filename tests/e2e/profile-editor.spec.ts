import type { Page } from "@playwright/test";
import { expectAccessible, expectFitsPhone } from "./accessible.ts";
import { expect, test } from "./fixtures.ts";

const company = "Maresia Transfers";
const preview = (page: Page) => page.getByRole("region", { name: "Preview" });
const partOf = (page: Page, name: string) => page.getByRole("navigation", { name: "Parts of the profile" }).getByRole("link", { name });

test("an owner sees each change as others will see it while typing, and the public only what was saved", async ({ openAs }) => {
  const owner = await openAs("supplier: admin");
  await openEditor(owner);
  const description = owner.getByLabel("Description in English");
  const before = await description.inputValue();
  const sentence = "We also drive guests to the lighthouse at dusk.";
  const visitor = await openAs("visitor");
  await openPublicPage(visitor);

  await description.fill(`${before}\n\n${sentence}`);
  await expect(preview(owner)).toContainText(sentence);
  await visitor.reload();
  await expect(visitor.getByRole("main")).not.toContainText(sentence);

  await owner.getByRole("button", { name: "Save", exact: true }).click();
  await expect(owner.getByText("Saved", { exact: true })).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByRole("main")).toContainText(sentence);
  await expectAccessible(owner);
  await expectFitsPhone(owner);

  await description.fill(before);
  await owner.getByRole("button", { name: "Save", exact: true }).click();
  await expect.poll(async () => (await visitor.reload()) && (await visitor.getByRole("main").textContent())).not.toContain(sentence);
});

test("an owner sees who sees what before saving it, and a contact before it is there", async ({ openAs }) => {
  const owner = await openAs("clinic: editor");
  await openEditor(owner, "Clínica do Atlântico");
  await partOf(owner, "Contacts").click();
  await owner.getByText("Add a contact").click();
  const number = "+351 234 555 777";
  await owner.getByLabel("Number, address or name").last().fill(number);
  await expect(preview(owner)).toContainText(number);

  await partOf(owner, "Who sees what").click();
  await expect(preview(owner)).toContainText(number);
  await owner.getByLabel("Who sees: Telephone").selectOption({ label: "Members" });
  await expect(preview(owner)).not.toContainText(number);
  await owner.getByRole("navigation", { name: "See it as" }).getByRole("link", { name: "Members" }).click();
  await expect(preview(owner)).toContainText(number);

  await owner.reload();
  await expect(preview(owner), "nothing was saved").not.toContainText(number);
});

test("without JavaScript the preview shows what was saved, and a mistake is told beside its field", async ({ openAs }) => {
  const owner = await openAs("supplier: admin", { javaScript: false, width: 320 });
  await openEditor(owner);
  await owner.getByLabel("Website").fill("not a website");
  await owner.getByRole("button", { name: "Save", exact: true }).click();
  await expect(owner.getByRole("main")).toContainText("This is not a web address.");
  await expect(owner.getByLabel("Website")).toHaveValue("not a website");
  await expect(preview(owner)).toContainText(company);
});

async function openEditor(page: Page, organisation = company): Promise<void> {
  await page.getByRole("main").getByRole("link", { name: organisation }).first().click();
  await page.getByRole("link", { name: "Edit profile" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Profile of ${organisation}` })).toBeVisible();
}

async function openPublicPage(page: Page): Promise<void> {
  await page.getByLabel("What are you looking for?").fill(company);
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await page.getByRole("main").getByRole("link", { name: company, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: company })).toBeVisible();
}
