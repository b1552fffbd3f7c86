import type { Page } from "@playwright/test";
import { demoSignIns } from "../../app/features/accounts/demo-sign-ins.ts";
import { expectAccessible, expectAccessibleInLight, expectFitsPhone } from "./accessible.ts";
import { expect, portalUrl, takeLooks, test } from "./fixtures.ts";
import type { Who } from "./people.ts";

// Follows links from each role's home, so that a new page is covered as soon as something leads to it.

// These only look, so they need not take turns.
test.describe.configure({ mode: "parallel" });

/** Each page is judged wide and light, and narrow and dark; the long run judges it wide and dark too. */
const judge = process.env.MUSTER_TEST_LONG ? expectAccessible : expectAccessibleInLight;

/** Between them these three meet every page there is; the long run adds everyone else. */
const everyRun: (Who | "visitor")[] = ["office: manager", "clinic: admin", "visitor"];
const roles = process.env.MUSTER_TEST_LONG ? [...everyRun, ...demoSignIns.map(({ who }) => who).filter((who) => !everyRun.includes(who))] : everyRun;
/** More shapes than this are a mistake in what counts as one. */
const mostPages = 200;

for (const who of roles) {
  test(`every page that ${who} can reach is accessible in both themes and fits a phone`, async ({ openAs }) => {
    test.setTimeout(900_000);
    const page = await openAs(who);
    // Pages of one shape differ by their data only: one of each is opened.
    const seen = new Set<string>();
    const waiting = [new URL(page.url()).pathname];
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const shape = shapeOf(address);
      if (seen.has(shape)) continue;
      seen.add(shape);
      await test.step(address, () => visitPage(page, who, address as string));
      waiting.push(...(await linksOf(page)).filter((link) => !seen.has(shapeOf(link))));
    }
    expect(seen.size).toBeGreaterThan(4);
    expect(seen.size, [...seen].join("\n")).toBeLessThan(mostPages);
  });
}

test("a page that is not there says so in both themes, on a phone too, and leads on", async ({ openAs }) => {
  for (const who of ["visitor", "hotel: member"] as const) {
    const page = await openAs(who);
    for (const address of ["/no-such-page", "/office/settings", "/directory/no-such-organisation"]) {
      expect((await page.goto(address))?.status()).toBe(who === "visitor" && address.startsWith("/office") ? 200 : 404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expectAccessible(page);
      await expectFitsPhone(page);
    }
  }
});

async function visitPage(page: Page, who: string, address: string): Promise<void> {
  const response = await page.goto(address);
  expect.soft(response?.status(), address).toBeLessThan(400);
  await expect(page.getByRole("heading", { level: 1 }), address).toHaveCount(1);
  await judge(page);
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
