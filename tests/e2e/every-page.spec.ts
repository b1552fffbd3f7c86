import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectFitsPhone, portalUrl, takeLooks, test } from "./fixtures.ts";
import type { Who } from "./people.ts";

// Follows links from each role's home, so that a new page is covered as soon as something leads to it.

/** These three meet every page there is; the long run adds those who meet some of them. */
const everyRun: (Who | "visitor")[] = ["office: manager", "clinic: admin", "visitor"];
const longRun: (Who | "visitor")[] = ["office: editor", "office: data steward", "office: observer (board)", "hotel: member"];
const roles = process.env.MUSTER_TEST_LONG ? [...everyRun, ...longRun] : everyRun;
const deepest = 3;
const mostPages = 60;
/** Pages of one shape differ by their data only: this many of each are opened. */
const perShape = 1;

for (const who of roles) {
  test(`every page that ${who} can reach is accessible in both themes and fits a phone`, async ({ openAs }) => {
    test.setTimeout(900_000);
    const page = await openAs(who);
    const seen = new Map<string, number>();
    let level = [new URL(page.url()).pathname];
    for (let depth = 0; depth <= deepest && level.length > 0; depth += 1) {
      const found: string[] = [];
      for (const address of level) {
        const shape = shapeOf(address);
        const times = seen.get(shape) ?? 0;
        if (times >= perShape || seen.size >= mostPages) continue;
        seen.set(shape, times + 1);
        await test.step(address, () => visitPage(page, who, address));
        found.push(...(await linksOf(page)));
      }
      level = [...new Set(found)];
    }
    expect(seen.size).toBeGreaterThan(4);
  });
}

async function visitPage(page: Page, who: string, address: string): Promise<void> {
  const response = await page.goto(address);
  expect.soft(response?.status(), address).toBeLessThan(400);
  await expect(page.getByRole("heading", { level: 1 }), address).toHaveCount(1);
  await expectAccessible(page);
  await expectFitsPhone(page);
  await takeLooks(page, `${who}${shapeOf(address)}`.replace(/[^a-z0-9]+/gi, "-"));
}

/** Addresses on this portal that lead to a page, not to a file. */
async function linksOf(page: Page): Promise<string[]> {
  const hrefs = await page.evaluate(() => Array.from(document.querySelectorAll("a[href]:not([download])"), (link) => link.getAttribute("href") ?? ""));
  const origin = new URL(portalUrl()).origin;
  return hrefs
    .map((href) => new URL(href, page.url()))
    .filter((url) => url.origin === origin && !/\.\w+$/.test(url.pathname))
    .map((url) => url.pathname + url.search);
}

/** An address with its ids and names taken out, and of its query only whether it has one. */
function shapeOf(address: string): string {
  const url = new URL(address, portalUrl());
  const path = url.pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id")
    .replace(/^\/directory\/(?!providers$|suppliers$|map$)[^/]+$/, "/directory/:slug")
    .replace(/^\/organisations\/(?!new$)[^/]+/, "/organisations/:slug");
  return url.search ? `${path} with a query` : path;
}
