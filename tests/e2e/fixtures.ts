import fs from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { demoPerson, sessionFile, type Who } from "./people.ts";

type Fixtures = {
  /** A page at home, signed in as this person of the demo cluster; "visitor" is nobody. Fails where the browser console shows an error. */
  openAs(who: Who | "visitor", options?: { width?: number; javaScript?: boolean }): Promise<Page>;
};

export const test = base.extend<Fixtures>({
  baseURL: async ({ baseURL: _unused }, use) => use(portalUrl()),
  openAs: async ({ browser }, use) => {
    const opened: BrowserContext[] = [];
    const problems: string[] = [];
    await use(async (who, options) => {
      const context = await contextOf(browser, who, options);
      opened.push(context);
      const page = await context.newPage();
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("console", (message) => {
        // A page that answers 404 on purpose says so in the console too.
        // A mail's frame may run no script, and the browser reports that axe tried.
        const isExpected = message.text().startsWith("Failed to load resource") || message.text().startsWith("Blocked script execution in 'about:srcdoc'");
        if (message.type() === "error" && !isExpected) problems.push(message.text());
      });
      await page.goto("/");
      return page;
    });
    for (const context of opened) await context.close();
    expect(problems).toEqual([]);
  },
});

export { expect };

export function portalUrl(): string {
  const url = process.env.MUSTER_E2E_URL;
  if (!url) throw new Error("the portal is not running: tests/e2e/portal.setup.ts starts it");
  return url;
}

function contextOf(browser: Browser, who: Who | "visitor", { width = 1280, javaScript = true }: { width?: number; javaScript?: boolean } = {}): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: portalUrl(),
    locale: "en-GB",
    timezoneId: "Europe/Lisbon",
    reducedMotion: "reduce",
    viewport: { width, height: 800 },
    javaScriptEnabled: javaScript,
    storageState: who === "visitor" ? undefined : sessionFile(demoPerson(who)),
  });
}

/** No violation of WCAG 2.2 A and AA that axe can find, in the light and in the dark theme. */
export async function expectAccessible(page: Page): Promise<void> {
  // A mail is shown in a frame that may run no script, which is what axe would wait for.
  await page.evaluate(() => {
    for (const frame of document.querySelectorAll("iframe[sandbox]")) frame.remove();
  });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
    const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} (${node.failureSummary?.split("\n")[1]?.trim()})`));
    expect.soft(found, `${colorScheme} theme of ${page.url()}`).toEqual([]);
  }
}

/** Nothing is wider than the window at 320 px, which is also 1280 px at 400 % zoom. */
export async function expectFitsPhone(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(widest, `width that ${page.url()} needs`).toBeLessThanOrEqual(320);
  if (before) await page.setViewportSize(before);
}

/** Leaves pictures of the page in test-results/looks, at phone and desktop width and in both themes, where MUSTER_LOOKS is set. */
export async function takeLooks(page: Page, name: string): Promise<void> {
  if (!process.env.MUSTER_LOOKS) return;
  const folder = path.join("test-results", "looks");
  fs.mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: path.join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
  }
  if (before) await page.setViewportSize(before);
}
