import type { Page } from "@playwright/test";
import { expectAccessible, expectFitsPhone } from "./accessible.ts";
import { expect, test } from "./fixtures.ts";

const clinic = "Clínica do Atlântico";
const hotel = "Hotel das Dunas";

test("someone is invited into a clinic, and moved to a hotel: the clinic's rights end that minute, the history stays", async ({ openAs }) => {
  const name = `Vera Lobo ${Date.now()}`;
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;
  await invite(await openAs("clinic: admin"), name, email);

  const person = await openAs("visitor");
  await acceptInvitation(person, email);
  await expect(person.getByRole("heading", { level: 1, name: `Welcome, ${name}` })).toBeVisible();
  await person.getByRole("main").getByRole("link", { name: clinic, exact: true }).click();
  await person.getByRole("link", { name: "Edit profile" }).click();
  await expect(person.getByRole("heading", { level: 1, name: `Profile of ${clinic}` })).toBeVisible();
  await expect(person.getByText(`On this page you act for ${clinic}.`)).toBeVisible();
  await person.getByLabel("Acting for").selectOption({ label: clinic });
  await person.getByRole("button", { name: "Change", exact: true }).click();
  await expect(person.getByText(`You are acting for ${clinic}.`)).toBeVisible();

  const manager = await openAs("office: manager");
  await movePerson(manager, name);

  // The editor is still open; what it sends now is not taken any more.
  await person.getByLabel("Website").fill("www.left-behind.example");
  await person.getByRole("button", { name: "Save", exact: true }).click();
  await expect(person.getByRole("heading", { level: 1 })).not.toHaveText(`Profile of ${clinic}`);
  await expect(person.getByRole("main")).not.toContainText("Saved");
  await person.getByRole("banner").getByRole("link", { name: "Costa Viva Health Cluster" }).click();
  const own = person.getByRole("region", { name: "Your organisations" });
  await expect(own).toContainText(hotel);
  await expect(own).not.toContainText(clinic);
  await expect(person.getByLabel("Acting for").getByRole("option", { name: clinic })).toHaveCount(0);

  const past = manager.getByRole("main").getByRole("listitem").filter({ hasText: clinic });
  await expect(past).toContainText("Editor");
  await expect(manager.getByRole("main").getByRole("listitem").filter({ hasText: hotel })).toContainText("Member");
  await expectAccessible(manager);
  await expectFitsPhone(manager);
});

async function invite(admin: Page, name: string, email: string): Promise<void> {
  await admin.getByRole("main").getByRole("link", { name: clinic }).first().click();
  await admin.getByRole("main").getByRole("link", { name: "People" }).click();
  await admin.getByLabel("E-mail address").fill(email);
  await admin.getByRole("textbox", { name: /^Name/ }).fill(name);
  await admin.getByRole("checkbox", { name: /^Editor/ }).check();
  await admin.getByRole("button", { name: "Send invitation" }).click();
  await expect(admin.getByText(`Invitation to ${email} is on its way`)).toBeVisible();
  await expect(admin.getByRole("region", { name: "Open invitations" })).toContainText(email);
}

async function acceptInvitation(person: Page, email: string): Promise<void> {
  await person.getByRole("banner").getByRole("link", { name: "Open the mailbox" }).click();
  await person.getByRole("row").filter({ hasText: email }).getByRole("link").first().click();
  await person.getByRole("list").getByRole("link", { name: "/invitations/" }).click();
  await expect(person.getByText(`invites you to act for ${clinic}`)).toBeVisible();
  await person.getByLabel("Password").fill("seven quiet boats at noon");
  await person.getByRole("button", { name: "Create account and accept" }).click();
}

async function movePerson(manager: Page, name: string): Promise<void> {
  await manager.getByRole("banner").getByRole("link", { name: "Office" }).click();
  await manager.getByRole("navigation", { name: "Office" }).getByRole("link", { name: "People" }).click();
  await manager.getByRole("searchbox").first().fill(name);
  await manager.getByRole("searchbox").first().press("Enter");
  await manager.getByRole("main").getByRole("link", { name }).click();
  await manager.getByRole("link", { name: `Change: ${clinic}` }).click();
  await manager.getByRole("link", { name: "Move to another organisation" }).click();
  await manager.getByLabel("Find the organisation").fill("dunas");
  await manager.getByRole("button", { name: "Find" }).click();
  await manager.getByRole("radio", { name: new RegExp(hotel) }).check();
  await manager.getByRole("button", { name: "Move", exact: true }).click();
  await expect(manager.getByText("The person has moved")).toBeVisible();
}
