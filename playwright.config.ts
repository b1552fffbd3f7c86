import { defineConfig, devices } from "@playwright/test";

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/portal.setup.ts",
  outputDir: "test-results",
  workers: 2,
  timeout: 60_000,
  // On two busy cores a page may take a while; what never appears still fails.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    locale: "en-GB",
    timezoneId: "Europe/Lisbon",
    trace: "retain-on-failure",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath: process.env.MUSTER_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--headless=new",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "sign-in", testMatch: "sign-in.spec.ts", fullyParallel: false },
    { name: "portal", testIgnore: "sign-in.spec.ts", dependencies: ["sign-in"], fullyParallel: true },
  ],
});
