import { defineConfig } from "vitest/config";

// Which database the operation, route and real-data tests run on: a PostgreSQL address, or the embedded one when absent.
const onDatabase = {
  setupFiles: ["tests/setup/console.ts", "tests/setup/samples.ts", "tests/setup/database.ts"],
  pool: "forks" as const,
  // Files share their worker's database: opening one takes longer than most files run. Tests start from empty tables.
  isolate: false,
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: "tests/setup/prepare-database.ts",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["app/**/*.test.{ts,tsx}", "emails/**/*.test.tsx", "tests/*.test.ts"],
          exclude: ["app/**/*.operation.test.ts", "tests/access.test.ts"],
          setupFiles: ["tests/setup/console.ts", "tests/setup/samples.ts"],
        },
      },
      { extends: true, test: { name: "operation", include: ["app/**/*.operation.test.ts"], ...onDatabase } },
      {
        extends: true,
        test: {
          name: "route",
          // Who may open which page is asked of the portal, not of its database: once is enough, and it takes longest.
          include: ["tests/routes/**/*.test.ts", ...(process.env.MUSTER_TEST_DATABASE_URL ? [] : ["tests/access.test.ts"])],
          ...onDatabase,
          globalSetup: ["tests/setup/prepare-database.ts", "tests/setup/build-portal.ts"],
          server: { deps: { external: [/\/build\/server\//] } },
        },
      },
      {
        extends: true,
        test: {
          name: "process",
          include: process.env.MUSTER_TEST_DATABASE_URL
            ? ["server", "shared-server", "newsletter-kill"].map((name) => `tests/processes/${name}.test.ts`)
            : ["commands", "demo", "dev", "embedded", "postgres-package"].map((name) => `tests/processes/${name}.test.ts`),
          setupFiles: ["tests/setup/console.ts"],
          globalSetup: ["tests/setup/build-portal.ts"],
          testTimeout: 120_000,
        },
      },
      { extends: true, test: { name: "real-data", include: ["tests/real-data/**/*.test.ts"], ...onDatabase, testTimeout: 120_000 } },
    ],
  },
});
