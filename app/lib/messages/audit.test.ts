import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { allOfficeActions, allOrganisationActions } from "../../features/accounts/permissions.ts";
import { jobs } from "../../jobs.server.ts";
import { auditChange, auditSentence } from "./audit.ts";
import { auditSentences } from "./audit-sentences.ts";

function operations(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return operations(file);
    return entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts") ? [file] : [];
  });
}

test("every action that an operation records has a sentence in plain words", () => {
  const recorded = operations("app/features").flatMap((file) => {
    const text = fs.readFileSync(file, "utf8");
    if (!file.endsWith(".server.ts")) return [];
    return [...text.matchAll(/"([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)"/g)].map((match) => match[1] as string);
  });
  const others = new Set<string>([...allOfficeActions, ...allOrganisationActions, ...Object.keys(jobs)]);
  expect(recorded.length).toBeGreaterThan(20);
  expect([...new Set(recorded)].filter((action) => !(action in auditSentences) && !others.has(action))).toEqual([]);
});

test("a sentence says who did what for whom", () => {
  const person = { kind: "person" as const, name: "Rui Costa" };
  const mar = { kind: "organisation" as const, name: "Mar" };
  expect(auditSentence({ action: "organisation.renamed", actor: person, onBehalfOf: "Mar", subject: mar })).toBe("Rui Costa for Mar renamed Mar");
  expect(
    auditSentence({ action: "affiliation.ended", actor: { kind: "system" }, onBehalfOf: null, subject: { kind: "affiliation", personName: "Ana", organisationName: "Mar" } }),
  ).toBe("The portal ended the time of Ana at Mar");
  expect(auditSentence({ action: "future.thing", actor: { kind: "command-line" }, onBehalfOf: null, subject: { kind: "other", word: "widget", name: null } })).toBe(
    "The server’s command line changed widget (future.thing)",
  );
});

test("a change says what was and is; what was nothing and still is, is not told", () => {
  expect(auditChange({ field: "rights", before: ["admin"], after: ["admin", "project_lead"] })).toBe("from Admin to Admin, Project lead");
  expect(auditChange({ field: "rights", before: null, after: ["member"] })).toBe("Member");
  expect(auditChange({ field: "officeRole", before: "data_steward", after: null })).toBe("no longer Data steward");
  expect(auditChange({ field: "isMember", before: false, after: true })).toBe("from no to yes");
  expect(auditChange({ field: "email", changed: true })).toBe("changed");
  expect(auditChange({ field: "rights", before: null, after: [] })).toBeNull();
});
