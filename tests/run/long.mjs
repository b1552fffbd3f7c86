// npm run test:long: the same tests with far larger samples, from the same fixed seeds, and the browser as every role.
import { buildIfStale } from "../../app/platform/run/build.mjs";
import { installMissing } from "../../app/platform/run/install.mjs";
import { browserTests } from "./browser.mjs";
import { isCi, none, sum, vitest, words } from "./tools.mjs";

const long = { MUSTER_TEST_LONG: "true" };

installMissing();
buildIfStale();
const node = await vitest(["unit", "operation", "route", "real-data"], long);
const browser = await browserTests(long);
const counts = sum([node, "counts" in browser ? browser.counts : { ...none(), [isCi ? "failed" : "skipped"]: 1 }]);
if ("missing" in browser) process.stdout.write(`NOT RUN  browser: ${browser.missing}\n`);
process.stdout.write(`\n${words(counts)}\n`);
process.exitCode = counts.failed > 0 ? 1 : 0;
