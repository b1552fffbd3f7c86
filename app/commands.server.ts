import { namesFile } from "./commands/network-options.ts";
import { bankWords } from "./lib/messages/bank.ts";
import { commandWords } from "./lib/messages/commands.ts";
import { cordisImportWords } from "./lib/messages/cordis-import.ts";
import { evaluateWords } from "./lib/messages/evaluate.ts";
import { invoicesCommand } from "./lib/messages/invoices.ts";
import { membersCommandWords } from "./lib/messages/members-import-command.ts";
import { networkFileWords } from "./lib/messages/network-files.ts";
import { providersCommandWords } from "./lib/messages/providers-import.ts";
import type { Registry } from "./platform/command-line/command.ts";

/** All that `npm run muster` can do, on one page. A name has one or two words; the code is loaded when the command runs. */
export const commands: Registry = {
  "import cordis": {
    summary: cordisImportWords.summary,
    usage: "DIR [--country PT] [--nuts PT11] [--organisations FILE] [--subject TEXT] [--subjects FILE] [--apply-suspicious GROUP] [--same ID=NAME] [--new ID] [--commit]",
    database: (args) => (args.includes("--commit") ? "new-portal" : "any"),
    runsInServer: true,
    load: () => import("./commands/import-cordis.server.ts").then((module) => module.runImportCordis),
  },
  network: {
    summary: networkFileWords.summary,
    usage: networkFileWords.usage,
    database: (args) => (namesFile(args) ? "none" : "any"),
    runsInServer: true,
    load: () => import("./commands/network.server.ts").then((module) => module.runNetwork),
  },
  "import members": {
    summary: membersCommandWords.summary,
    usage: 'FILE [--mapping "Name=legalName,…"] [--country PT] [--choose 12=new …] [--replace] [--commit]',
    database: (args) => (args.includes("--commit") ? "new-portal" : "any"),
    runsInServer: true,
    load: () => import("./commands/import-members.server.ts").then((module) => module.runImportMembers),
  },
  "import providers": {
    summary: providersCommandWords.summary,
    usage: "FILE [--choose 12=new …] [--commit]",
    database: (args) => (args.includes("--commit") ? "new-portal" : "any"),
    runsInServer: true,
    load: () => import("./commands/import-providers.server.ts").then((module) => module.runImportProviders),
  },
  "import undo": {
    summary: membersCommandWords.undoSummary,
    usage: "RUN",
    database: () => "portal",
    runsInServer: true,
    load: () => import("./commands/import-undo.server.ts").then((module) => module.runImportUndo),
  },
  "bank read": {
    summary: bankWords.summary,
    usage: bankWords.usage,
    database: () => "none",
    runsInServer: false,
    load: () => import("./commands/bank-read.server.ts").then((module) => module.runBankRead),
  },
  "invoices verify": {
    summary: invoicesCommand.summary,
    usage: "",
    database: () => "portal",
    runsInServer: true,
    load: () => import("./commands/invoices-verify.server.ts").then((module) => module.runInvoicesVerify),
  },
  evaluate: {
    summary: evaluateWords.summary,
    usage: evaluateWords.usage,
    database: () => "none",
    runsInServer: false,
    load: () => import("./commands/evaluate.server.ts").then((module) => module.runEvaluate),
  },
  "setup-link": {
    summary: commandWords.setupLinkSummary,
    usage: "",
    database: () => "portal",
    runsInServer: true,
    load: () => import("./commands/setup-link.server.ts").then((module) => module.runSetupLink),
  },
  backup: {
    summary: commandWords.backupSummary,
    usage: "FILE",
    database: () => "portal",
    runsInServer: true,
    load: () => import("./commands/backup.server.ts").then((module) => module.runBackup),
  },
  restore: {
    summary: commandWords.restoreSummary,
    usage: "FILE [--replace]",
    database: () => "new-portal",
    runsInServer: false,
    load: () => import("./commands/restore.server.ts").then((module) => module.runRestore),
  },
  jobs: {
    summary: commandWords.jobsSummary,
    usage: "[--retry JOB]",
    database: () => "portal",
    runsInServer: true,
    load: () => import("./commands/jobs.server.ts").then((module) => module.runJobs),
  },
};
