import fs from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { demoPerson, sessionFile, type Who } from "./people.ts";

type OpenOptions = { width?: number; javaScript?: boolean; locale?: string };
type Fixtures = {
  /** A page at home, signed in as this person of the demo cluster; "visitor" is nobody. Fails where the browser console shows an error. */
  openAs(who: Who | "visitor", options?: OpenOptions): Promise<Page>;
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
        // A page that answers 404 on purpose says so in the console too; so does a mail's frame, which lets no script run, not even the browser driver's.
        const isMeant = ["Failed to load resource", "Blocked script execution in 'about:srcdoc'"].some((start) => message.text().startsWith(start));
        if (message.type() === "error" && !isMeant) problems.push(message.text());
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

function contextOf(browser: Browser, who: Who | "visitor", { width = 1280, javaScript = true, locale = "en-GB" }: OpenOptions = {}): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: portalUrl(),
    locale,
    timezoneId: "Europe/Lisbon",
    reducedMotion: "reduce",
    viewport: { width, height: 800 },
    javaScriptEnabled: javaScript,
    storageState: who === "visitor" ? undefined : sessionFile(demoPerson(who)),
  });
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
