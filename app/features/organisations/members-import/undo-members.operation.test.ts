import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { contentOfEveryTable } from "../../../../tests/factories/every-table.ts";
import { runJobs } from "../../../../tests/factories/members-list.ts";
import { actAs, appoint, createPerson } from "../../../../tests/factories/person.ts";
import { ok } from "../../../lib/result.ts";
import { neutraliseFormula } from "../../../lib/table/spreadsheet-formula.ts";
import { standardDialect, writeTable } from "../../../lib/table/write-table.ts";
import { database, db } from "../../../platform/database/db.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import type { ImportKind } from "../../imports/import-kind.ts";
import { importNow } from "../../imports/import-now.server.ts";
import { undoImport } from "../../imports/undo-import.server.ts";
import { membersImport } from "./members-import.server.ts";
import { readMembers } from "./read-members-in-thread.ts";

const mapping = [
  "legalName",
  "shortName",
  "kind",
  "countryCode",
  "vatNumber",
  "website",
  "street",
  "city",
  "phone",
  "email",
  "languages",
  "sourceMarkets",
  "headcount",
  "isMember",
  "notes",
  "description:pt",
  "externalId",
  "personName",
  "personEmail",
  "personJobTitle",
  "personRights",
] as const; // prettier-ignore

const mostly = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: "", freq: 3 });
const oneOf = (...values: string[]) => fc.constantFrom(...values);
const cells = fc.tuple(
  oneOf("Clínica do Mar, Lda", "Clinica do Mar", "Termas Novas", 'Hotel "Sol"', "=SUM(1)", "Ærø Spa", "Fundação X", "Praia; Azul"),
  mostly(oneOf("Mar", "Termas", "'quoted", "@at")),
  mostly(oneOf("provider", "supplier", "hotel", "association")),
  oneOf("PT", "Portugal", "DE"),
  mostly(oneOf("501442600", "PT 502 011 378", "999", "980245974")),
  mostly(oneOf("www.mar.example", "https://termas.example/pt", "not a site")),
  mostly(oneOf("Rua A, 1", "Praça B")),
  mostly(oneOf("Faro", "Lagos", "São Brás")),
  mostly(oneOf("+351 289 123 456", "289123456", "x")),
  mostly(oneOf("geral@mar.example", "INFO@termas.example")),
  mostly(oneOf("pt, en", "German", "fr; es")),
  mostly(oneOf("DE, GB", "France", "ES")),
  mostly(oneOf("10-49", "7", "300")),
  mostly(oneOf("yes", "no", "sim")),
  mostly(oneOf("Paid in cash", "=cmd|' /C calc'!A0", "Two\nlines")),
  mostly(oneOf("Uma clínica.", "Termas e mais.")),
  mostly(oneOf("17", "18", "A-1")),
  mostly(oneOf("Ana Reis", "Rui Sá", "Eva Luz")),
  mostly(oneOf("ana@mar.example", "rui@mar.example", "eva@termas.example")),
  mostly(oneOf("Director", "Receção")),
  mostly(oneOf("admin", "billing, editor", "voter")),
);
const lists = fc.record({ rows: fc.array(cells, { minLength: 1, maxLength: 8 }), stored: fc.constantFrom("complete" as const, "replace" as const), takesAll: fc.boolean() });
type List = typeof lists extends fc.Arbitrary<infer Value> ? Value : never;

/** The same as the import itself, without a thread for each of hundreds of lists. */
const direct = (list: List): ImportKind => ({
  ...(membersImport as unknown as ImportKind),
  async read() {
    const text = writeTable([mapping.map(String), ...list.rows.map((row) => row.map(neutraliseFormula))], standardDialect);
    const options = { mapping: [...mapping], stored: list.stored };
    const { reading, input } = readMembers({
      bytes: new TextEncoder().encode(text),
      fileName: "list.csv",
      options,
      limits: { maxBytes: 1_000_000, maxRows: 1_000 },
      today: "2026-03-10",
    });
    return ok({ reading, input: input && { ...input, options } });
  },
});

const source = { files: [], options: {} };

async function commit(act: Act, list: List): Promise<string> {
  const kind = direct(list);
  const planned = await importNow(act, kind, { source, choices: {}, title: "list", commit: false });
  if (!planned.ok || !planned.value.planned) throw new Error(`not planned: ${JSON.stringify(planned)}`);
  const { hash, preview } = planned.value.planned;
  const choices = Object.fromEntries(preview.rows.filter((row) => row.outcome === "undecided").map((row) => [row.key, list.takesAll ? "new" : "skip"]));
  const decided = await importNow(act, kind, { source, choices, title: "list", commit: false });
  const expectedHash = decided.ok ? decided.value.planned?.hash : hash;
  const done = await importNow(act, kind, { source, choices, title: "list", commit: true, expectedHash: expectedHash ?? "" });
  if (!done.ok || done.value.runId === null) throw new Error(`not committed: ${JSON.stringify(done)}`);
  await runJobs();
  return done.value.runId;
}

const ofTheImportItself = ["ImportRun", "ImportChange", "AuditEvent", "Job", "DataVersion", "TimetableRun"];

async function everything() {
  const { rows } = await database().pool.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' and tablename not like '\\_%' order by 1");
  return contentOfEveryTable(
    database().pool,
    rows.map(({ name }) => name).filter((name) => !ofTheImportItself.includes(name)),
  );
}

let act: Act;
beforeEach(async () => {
  const person = await createPerson();
  await appoint(person, "manager");
  act = await actAs(person);
});

test("whatever a list holds and whatever is stored: plan, commit and undo leave the database byte for byte as it was", async () => {
  await fc.assert(
    fc.asyncProperty(lists, lists, async (first, second) => {
      const runs = [await commit(act, first)];
      const before = await everything();
      runs.push(await commit(act, second));
      const undone = await undoImport(act, runs[1] as string, membersImport);
      await runJobs();
      expect(undone).toMatchObject({ ok: true, value: { kept: 0 } });
      expect(await everything()).toEqual(before);
      await undoImport(act, runs[0] as string, membersImport);
      expect(await db().organisation.count()).toBe(0);
    }),
    { numRuns: Math.ceil((fc.readConfigureGlobal()?.numRuns ?? 100) / 8) },
  );
}, 600_000);

test("importing a list twice changes nothing the second time, in either way of treating what is stored", async () => {
  await fc.assert(
    fc.asyncProperty(lists, async (list) => {
      const runId = await commit(act, { ...list, takesAll: false });
      const before = await everything();
      await commit(act, { ...list, takesAll: false });
      expect(await everything()).toEqual(before);
      await db().organisation.findMany();
      await undoImport(act, runId, membersImport);
    }),
    { numRuns: Math.ceil((fc.readConfigureGlobal()?.numRuns ?? 100) / 16) },
  );
}, 600_000);
