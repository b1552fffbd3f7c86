import fs from "node:fs/promises";
import type { Act } from "../../app/features/accounts/viewer.ts";
import type { ImportKind } from "../../app/features/imports/import-kind.ts";
import type { RowOutcome } from "../../app/features/imports/import-preview.ts";
import { startImport } from "../../app/features/imports/start-import.server.ts";
import { ok } from "../../app/lib/result.ts";
import { insertRows, updateRows } from "../../app/platform/database/bulk-rows.server.ts";
import type { Tx } from "../../app/platform/database/db.server.ts";
import { newId } from "../../app/platform/id.server.ts";
import { receiveUpload } from "../../app/platform/storage/upload-folder.server.ts";

export type ToyRow = { slug: string; legalName: string; city: string };
type Step = ToyRow & { id: string | null; outcome: RowOutcome };

/** A kind of import that is small enough to see through: organisations with one site each, as JSON, known by their slug. */
export const toyImport: ImportKind<ToyRow[], Step[]> = {
  name: "toy",
  tables: ["Organisation", "Site"],
  async read({ files }) {
    const text = await fs.readFile(files[0]?.path ?? "", "utf8");
    return ok({ reading: { length: text.length }, input: text === "undecided" ? null : (JSON.parse(text) as ToyRow[]) });
  },
  async plan(tx, input, { choices }) {
    const stored = new Map((await tx.organisation.findMany({ include: { sites: true } })).map((row) => [row.slug, row]));
    const plan = input.map((row): Step => {
      const before = stored.get(row.slug);
      if (choices[row.slug] === "skip") return { ...row, id: null, outcome: "skip" };
      if (!before) return { ...row, id: null, outcome: "create" };
      return { ...row, id: before.id, outcome: before.legalName === row.legalName && before.sites[0]?.city === row.city ? "same" : "change" };
    });
    const count = (outcome: RowOutcome) => plan.filter((step) => step.outcome === outcome).length;
    return {
      plan,
      effect: plan.filter((step) => step.outcome === "create" || step.outcome === "change"),
      preview: {
        rows: plan.map(({ slug, legalName, outcome }, place) => ({
          key: slug,
          row: place + 1,
          title: legalName,
          outcome,
          details: [],
          question: null,
          chosen: choices[slug] ?? null,
        })),
        problems: [],
        groups: [],
      },
      summary: {
        counts: { organisations: { created: count("create"), changed: count("change"), same: count("same"), left: count("skip") } },
        problems: 0,
        undecided: 0,
        suspicious: 0,
      },
    };
  },
  async execute(tx, act, plan, { journal, report }) {
    const steps = plan
      .filter(({ outcome }) => outcome === "create" || outcome === "change")
      .map((step) => ({ ...step, organisationId: step.id ?? newId(act.now), siteId: newId(act.now) }));
    const units = steps.map(({ organisationId }) => ({ key: organisationId, unit: organisationId }));
    await journal.remember("Organisation", units);
    await rememberSites(tx, steps, journal);
    const created = steps.filter(({ outcome }) => outcome === "create");
    const stamp = { updatedAt: act.now };
    await insertRows(
      tx,
      "Organisation",
      created.map(({ organisationId, slug, legalName }) => ({ id: organisationId, slug, kind: "other", legalName, countryCode: "PT", createdAt: act.now, ...stamp })),
    );
    report({ step: "organisations", done: 1, total: 2 });
    await updateRows(
      tx,
      "Organisation",
      steps.filter(({ outcome }) => outcome === "change").map(({ organisationId, legalName }) => ({ id: organisationId, legalName, ...stamp })),
    );
    await tx.site.deleteMany({ where: { organisationId: { in: steps.map(({ organisationId }) => organisationId) } } });
    await insertRows(
      tx,
      "Site",
      steps.map(({ siteId, organisationId, city }) => ({ id: siteId, organisationId, city, countryCode: "PT", isPrimary: true })),
    );
  },
  async changed() {},
};

async function rememberSites(
  tx: Tx,
  steps: readonly { organisationId: string; siteId: string }[],
  journal: { remember(table: string, entries: readonly { key: string; unit: string }[]): Promise<void> },
) {
  const old = await tx.site.findMany({ where: { organisationId: { in: steps.map(({ organisationId }) => organisationId) } } });
  await journal.remember("Site", [
    ...old.map((site) => ({ key: site.id, unit: site.organisationId })),
    ...steps.map(({ siteId, organisationId }) => ({ key: siteId, unit: organisationId })),
  ]);
}

/** A run of the kind, with these rows as its file; nothing is read yet. */
export async function startToyImport(act: Act, rows: readonly ToyRow[] | string): Promise<string> {
  const text = typeof rows === "string" ? rows : JSON.stringify(rows);
  const upload = await receiveUpload(
    (async function* () {
      yield new TextEncoder().encode(text);
    })(),
    1_000_000,
  );
  if (!upload.ok) throw new Error(upload.problem);
  const started = await startImport(act, { kind: "toy", title: "toys.json", files: [{ ...upload.value, role: "table", name: "toys.json" }] });
  if (!started.ok) throw new Error(started.problem);
  return started.value.runId;
}
