// The import law of docs/house.md. Arrows go one way: routes → http → features → platform → lib.
const features = ["mail", "accounts", "imports", "organisations", "membership", "projects", "directory", "impact", "newsletters"];

const comesBefore = features.map((name, index) => ({
  name: `${name}-knows-no-feature-below-it`,
  severity: "error",
  from: { path: `^app/features/${name}/` },
  to: { path: `^app/features/(${features.slice(index + 1).join("|") || "none"})/` },
}));

const test = "\\.test\\.tsx?$";
/** @param {string} path */
const source = (path) => ({ path, pathNot: test });

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, dependencyTypesNot: ["type-only"] } },
    { name: "lib-stands-alone", severity: "error", from: source("^app/lib/"), to: { path: "^(app/(?!lib/)|emails/|prisma/|tests/)" } },
    { name: "ui-knows-no-feature", severity: "error", from: source("^app/ui/"), to: { path: "^app/(features|platform|http|routes)/" } },
    { name: "platform-knows-no-feature", severity: "error", from: source("^app/platform/"), to: { path: "^app/(features|http|routes|ui)/" } },
    { name: "features-know-no-http", severity: "error", from: source("^app/features/"), to: { path: "^app/(http|routes)/" } },
    { name: "operations-know-no-framework", severity: "error", from: source("^app/features/.*\\.server\\.ts$"), to: { path: "^node_modules/@remix-run/" } },
    {
      name: "pure-files-do-no-io",
      severity: "error",
      from: { path: "^app/(features|lib)/.*\\.tsx?$", pathNot: ["\\.server\\.tsx?$", test] },
      to: { path: "(\\.server\\.tsx?$|^app/platform/|^node_modules/(pg|@prisma|stripe|resend)/|^node:(fs|net|http|child_process))", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "vendor-sdks-only-in-platform",
      severity: "error",
      from: { path: "^app/(?!platform/)", pathNot: test },
      to: { path: "^node_modules/(stripe|resend|nodemailer|pg|@electric-sql|@prisma)/", dependencyTypesNot: ["type-only"] },
    },
    { name: "lucia-stays-behind-sessions", severity: "error", from: { pathNot: "^app/features/accounts/sessions\\.server\\.ts$" }, to: { path: "^node_modules/lucia/" } },
    { name: "http-knows-accounts-only", severity: "error", from: source("^app/http/"), to: { path: "^app/(features/(?!accounts/)|routes/)" } },
    { name: "nothing-imports-a-route", severity: "error", from: {}, to: { path: "^app/routes/" } },
    { name: "routes-reach-the-world-through-features", severity: "error", from: { path: "^app/routes/" }, to: { path: "^app/platform/" } },
    { name: "no-tests-in-routes", severity: "error", from: { path: `^app/routes/.*${test}` }, to: {} },
    { name: "emails-know-lib-only", severity: "error", from: source("^emails/"), to: { path: "^app/(?!lib/)" } },
    ...comesBefore,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(generated/|^build/)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
