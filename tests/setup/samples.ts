import fc from "fast-check";

// Properties draw from one fixed seed. `npm run test:long` draws many more from the same.
const isLong = process.env.MUSTER_TEST_LONG === "true";
fc.configureGlobal({ seed: 20_260_101, numRuns: isLong ? 5_000 : 100 });
