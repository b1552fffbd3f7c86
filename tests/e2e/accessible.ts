import type { Page } from "@playwright/test";
import axe from "axe-core";
import { expect } from "./fixtures.ts";

const everyRule = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } as const;
/** What another theme can change: everything else stands in the document, which themes leave as it is. */
const colourRules = { type: "rule", values: ["color-contrast", "link-in-text-block"] } as const;

/** What a narrow window in the dark theme can change beside that: sizes, and what scrolls or is behind a menu there. The long run asks for all. */
const phoneRules = process.env.MUSTER_TEST_LONG
  ? everyRule
  : ({ type: "rule", values: [...colourRules.values, "target-size", "scrollable-region-focusable", "button-name", "link-name", "aria-hidden-focus", "label"] } as const);

type Rules = typeof everyRule | typeof colourRules | typeof phoneRules;

/** No violation of WCAG 2.2 A and AA that axe can find, in the light and in the dark theme. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectAccessibleInLight(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoViolation(page, colourRules, "dark");
  await page.emulateMedia({ colorScheme: "light" });
}

export async function expectAccessibleInLight(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expectNoViolation(page, everyRule, "light");
}

/** The same in the dark theme at 320 px, which is also 1280 px at 400 % zoom; and there nothing is wider than the window. */
export async function expectFitsPhone(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(widest, `width that ${page.url()} needs`).toBeLessThanOrEqual(320);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoViolation(page, phoneRules, "dark, on a phone");
  await page.emulateMedia({ colorScheme: "light" });
  if (before) await page.setViewportSize(before);
}

async function expectNoViolation(page: Page, runOnly: Rules, when: string): Promise<void> {
  const found = await violationsOn(page, runOnly);
  expect.soft(found, `${page.url()} (${when})`).toEqual([]);
}

async function violationsOn(page: Page, runOnly: Rules): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    // A mail's frame runs no script, so axe would wait for it in vain; style sheets are read ahead for no rule that runs here.
    const runOnly = { type: rules.type, values: [...rules.values] };
    const { violations } = await axe.run(document, { runOnly, resultTypes: ["violations"], iframes: false, preload: false });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 200)} (${failureSummary?.split("\n")[1]?.trim()})`),
    );
  }, runOnly);
}
