import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./fixtures.ts";

test("someone signs up, confirms the address from the mail, signs out and in again", async ({ openAs }) => {
  const page = await openAs("visitor");
  const email = `carla.mendes.${Date.now()}@example.org`;
  const password = "seven quiet boats at noon";
  await page.getByRole("banner").getByRole("link", { name: "Sign up" }).click();
  await page.getByLabel("Your name").fill("Carla Mendes");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Open the demo mailbox" }).click();
  await page.getByRole("row").filter({ hasText: email }).getByRole("link").first().click();
  await page.getByRole("list").getByRole("link", { name: "/verify-email/" }).click();
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
  await expect(page.getByText("Your e-mail address is confirmed.")).toBeVisible();

  await page.getByRole("banner").getByText("Carla Mendes", { exact: true }).click();
  await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("banner").getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("banner").getByText("Carla Mendes", { exact: true })).toBeVisible();
});

test("a wrong password is answered in words beside the form, also without JavaScript", async ({ openAs }) => {
  const page = await openAs("visitor", { javaScript: false, width: 320 });
  await page.getByText("Menu").click();
  await page.getByRole("banner").getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("E-mail address").fill("nobody@example.org");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("do not open an account");
  await expect(page.getByLabel("E-mail address")).toHaveValue("nobody@example.org");
  await expect(page.getByLabel("Password")).toHaveValue("");
});

test("signing in takes no mouse", async ({ openAs }) => {
  const page = await openAs("visitor");
  // Keys pressed while the page is being taken over by its script may be lost.
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await tabTo("Sign in", 12);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await page.getByRole("link", { name: "Skip to content" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("E-mail address")).toBeFocused();
  await page.keyboard.type("miguel@hotel-das-dunas.example");
  await page.keyboard.press("Tab");
  await page.keyboard.type("calm-harbour-42");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("banner").getByText("Miguel Branco", { exact: true })).toBeVisible();

  async function tabTo(name: string, most: number): Promise<void> {
    const target = page.getByRole("banner").getByRole("link", { name });
    for (let presses = 0; presses < most; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`${most} tabs did not reach ${name}`);
  }
});

for (const javaScript of [true, false]) {
  test(`the look changes at once and is kept, ${javaScript ? "with" : "without"} JavaScript`, async ({ openAs }) => {
    const page = await openAs("visitor", { javaScript });
    await page.getByRole("contentinfo").getByRole("link", { name: "Privacy" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Privacy" })).toBeVisible();
    await page.getByRole("contentinfo").getByRole("button", { name: "Dark" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page.getByRole("heading", { level: 1, name: "Privacy" })).toBeVisible();
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.getByRole("contentinfo").getByRole("button", { name: "As on my device" }).click();
    await expect(page.locator("html")).not.toHaveAttribute("data-theme", /./);
  });
}

test("the menus close on Escape and give the focus back", async ({ openAs }) => {
  const page = await openAs("hotel: member");
  const menu = page.getByRole("banner").getByText("Miguel Branco", { exact: true });
  await menu.click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Sign out" })).toBeHidden();
  await menu.click();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeHidden();
});
