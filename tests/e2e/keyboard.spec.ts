import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import type { Who } from "./people.ts";

// Journeys without a mouse, and on the way: that one sees where one is.

const walks: { who: Who | "visitor"; link: string | RegExp; title: string | RegExp }[] = [
  { who: "visitor", link: "Home", title: /^Welcome/ },
  { who: "visitor", link: "Find a provider", title: "Providers" },
  { who: "clinic: admin", link: /^Edit the profile/, title: /^Profile of/ },
  { who: "office: manager", link: "Office", title: "Office" },
];

for (const { who, link, title } of walks) {
  test(`the focus goes once through the page behind "${link}" and is seen at every stop`, async ({ openAs }) => {
    const page = await openAs(who);
    await page.getByRole("link", { name: link }).first().press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await page.reload();
    await page.waitForLoadState("networkidle");
    const stops: string[] = [];
    const problems: string[] = [];
    for (let presses = 0; presses < 250; presses += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(lookAtFocus);
      if (stop === null) break;
      stops.push(stop.what);
      if (stop.problem) problems.push(`${stop.what}: ${stop.problem}`);
    }
    expect(problems).toEqual([]);
    expect(stops.length).toBeGreaterThan(15);
    expect(stops.length, "the focus is caught somewhere").toBeLessThan(250);
    expect(stops[0]).toBe("Skip to content");
  });
}

/** What has the focus and whether that can be seen; null where the focus has left the page. Runs in the browser. */
function lookAtFocus(): { what: string; problem: string | null } | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const what = (element.getAttribute("aria-label") || element.textContent || element.getAttribute("name") || element.tagName).trim().slice(0, 60);
  const style = getComputedStyle(element);
  const ring = element.querySelector("circle");
  const isOutlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
  const isRinged = ring !== null && getComputedStyle(ring).stroke !== "none" && Number.parseFloat(getComputedStyle(ring).strokeWidth) >= 2;
  const box = element.getBoundingClientRect();
  const isInSight = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  if (!isInSight) return { what, problem: "out of sight" };
  return { what, problem: isOutlined || isRinged ? null : "looks as it does without the focus" };
}

test("a link in the head of the page leads into the content of the next, which is announced", async ({ openAs }) => {
  const page = await openAs("visitor");
  await page.waitForLoadState("networkidle");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Projects" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Projects" })).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: /^Projects/ })).toHaveCount(1);
});

test("on a phone the office's menu and a list's filter open and close from the keyboard", async ({ openAs }) => {
  const page = await openAs("office: manager", { width: 320 });
  await page.waitForLoadState("networkidle");
  await tabTo(page, page.getByRole("banner").getByText("Menu", { exact: true }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Office" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Office" })).toBeVisible();

  const menu = page.getByRole("navigation", { name: "Office" });
  await tabTo(page, menu.locator("summary"));
  await page.keyboard.press("Enter");
  await expect(menu.getByRole("link", { name: "People" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(menu.getByRole("link", { name: "People" })).toBeHidden();
  await expect(menu.locator("summary")).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, menu.getByRole("link", { name: "People" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "People" })).toBeVisible();

  await expect(page.getByLabel("Search")).toBeHidden();
  await tabTo(page, page.getByText("Filter the list"));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel("Search"));
  await page.keyboard.type("helena");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=helena/);
  await expect(page.getByLabel("Search"), "stays open while it narrows the list").toBeVisible();
});

test("an editor changes the profile without a mouse and sees it in the preview before saving", async ({ openAs }) => {
  const page = await openAs("clinic: editor");
  await page.waitForLoadState("networkidle");
  await tabTo(page, page.getByRole("link", { name: /^Edit the profile/ }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /^Profile of/ })).toBeVisible();
  const words = `Seen by the lagoon, ${Date.now()}.`;
  const description = page.getByLabel("Description in English");
  await tabTo(page, description);
  await page.keyboard.press("Control+End");
  await page.keyboard.type(` ${words}`);
  await expect(page.getByRole("region", { name: "Preview" })).toContainText(words);
  await tabTo(page, page.getByRole("main").getByRole("button", { name: "Save", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(description).toHaveValue(new RegExp(words));
});

test("a profile's other languages open from the keyboard", async ({ openAs }) => {
  const page = await openAs("visitor");
  await page.getByLabel("What are you looking for?").fill("Clínica do Atlântico");
  await page.keyboard.press("Enter");
  await page.getByRole("main").getByRole("link", { name: "Clínica do Atlântico", exact: true }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Clínica do Atlântico" })).toBeVisible();
  await tabTo(page, page.getByText("In Portuguese"));
  await page.keyboard.press("Space");
  await expect(page.locator("[lang=pt]").first()).toBeVisible();
});

/** Presses Tab until the target, or what holds its text, has the focus. */
async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement || element.closest("summary") === document.activeElement)) return;
  }
  throw new Error(`${most} tabs did not reach ${target}`);
}
