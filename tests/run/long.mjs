// npm run test:long: the same tests with far larger samples, from the same fixed seeds.
import { buildIfStale } from "../../app/platform/run/build.mjs";
import { installMissing } from "../../app/platform/run/install.mjs";
import { vitest, words } from "./tools.mjs";

installMissing();
buildIfStale();
const counts = await vitest(["unit", "operation", "route", "real-data"], { MUSTER_TEST_LONG: "true" });
process.stdout.write(`\n${words(counts)}\n`);
process.exitCode = counts.failed > 0 ? 1 : 0;
