// 36,985 participations of one real CORDIS release read, planned, committed, imported again and undone, against parsing
// the files with Papa Parse and loading the same rows into the same tables with COPY.
import fs from "node:fs";
import Papa from "papaparse";
import type { Act } from "../../app/features/accounts/viewer.ts";
import { importNow } from "../../app/features/imports/import-now.server.ts";
import { undoImport } from "../../app/features/imports/undo-import.server.ts";
import { cordisImport } from "../../app/features/projects/cordis/cordis-import.server.ts";
import { sharedPath } from "../setup/shared.ts";
import { type CopyFloor, openCopyFloor } from "./floors/copy-floor.ts";
import { type DatabaseName, onBothDatabases } from "./floors/databases.ts";
import { peakMemory } from "./floors/peak-memory.ts";
import { say } from "./floors/report.ts";
import { inRounds } from "./floors/rounds.ts";

const folder = sharedPath("data", "cordis", "de-scale", "2026-08");
const file = (role: string, name: string) => ({ role, name, path: `${folder}/${name}`, byteSize: fs.statSync(`${folder}/${name}`).size });
const source = { files: [file("projects", "project.csv"), file("organisations", "organization.csv")], options: {} };
const act = (): Act => ({ by: { kind: "command-line" }, now: new Date(), requestId: null });
const atMost: Record<DatabaseName, number> = { PostgreSQL: 4, PGlite: 6 };

await onBothDatabases(async (database, name) => {
  const floor = await openCopyFloor(database, cordisImport.tables);
  try {
    await measure(name, floor);
  } finally {
    await floor.close();
  }
});

async function measure(name: DatabaseName, floor: CopyFloor): Promise<void> {
  let runId = await importAll();
  const rows = await floor.readRows();
  await undo(runId);
  const importFirst = async () => {
    runId = await importAll();
  };
  const memory = { import: [] as number[], parse: [] as number[] };
  const times = await inRounds({
    parse: async () => {
      const measured = await peakMemory(() => timed(parseAll));
      memory.parse.push(measured.peakMb);
      return measured.value;
    },
    copy: () => timed(() => floor.load(rows)),
    read: () => timed(() => cordisImport.read(source, act())),
    first: async () => {
      const measured = await peakMemory(() => timed(importFirst));
      memory.import.push(measured.peakMb);
      return measured.value;
    },
    again: () => timed(importAll),
    undo: () => timed(() => undo(runId)),
  });
  const least = times.parse.map((value, round) => value + (times.copy[round] as number));
  const count = Object.values(rows).reduce((sum, list) => sum + list.length, 0);
  say({ what: `${name}: read and checked in a thread, against parsing alone`, measured: times.read, floor: times.parse, unit: "ms" });
  say({ what: `${name}: import of ${count} rows, against parsing and COPY alone`, measured: times.first, floor: least, unit: "ms", target: { atMost: atMost[name] } });
  say({ what: `${name}: importing again, against the first time`, measured: times.again, floor: times.first, unit: "ms", target: { atMost: 1.5 } });
  say({ what: `${name}: undo, against COPY alone`, measured: times.undo, floor: times.copy, unit: "ms" });
  say({ what: `${name}: peak memory of the import, against parsing alone`, measured: memory.import.slice(1), floor: memory.parse.slice(1), unit: "MB" });
}

function parseAll(): void {
  for (const { path } of source.files) Papa.parse(fs.readFileSync(path, "utf8"), { delimiter: ";", skipEmptyLines: true });
}

async function importAll(): Promise<string> {
  const outcome = await importNow(act(), cordisImport, { source, choices: {}, title: "bench", commit: true });
  if (!outcome.ok || outcome.value.runId === null) throw new Error(outcome.ok ? "nothing was written" : outcome.problem);
  return outcome.value.runId;
}

async function undo(runId: string): Promise<void> {
  const outcome = await undoImport(act(), runId, cordisImport);
  if (!outcome.ok || outcome.value.kept > 0) throw new Error("the import could not be undone whole");
}

async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
