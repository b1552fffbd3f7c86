import fs from "node:fs/promises";
import { ok, refuse } from "../../../lib/result.ts";
import { bumpDataVersion } from "../../../platform/database/data-version.server.ts";
import { env } from "../../../platform/env.server.ts";
import { runInThread } from "../../../platform/thread/run-in-thread.server.ts";
import type { ImportKind, ImportSource } from "../../imports/import-kind.ts";
import type { ReportedProblem } from "../../imports/import-preview.ts";
import { reindexTouched } from "../../organisations/reindex-touched.server.ts";
import { type CordisPlan, effectOf } from "./comparison/cordis-plan.ts";
import { makeCordisPlan } from "./comparison/make-cordis-plan.ts";
import { readStoredCordis } from "./comparison/stored-cordis.server.ts";
import { decisionsOf } from "./cordis-choices.ts";
import { type CordisOptions, optionsShape } from "./cordis-options.ts";
import { previewOf, reported, summaryOf } from "./cordis-preview.ts";
import { type CordisProblem, isFatal } from "./reading/cordis-problem.ts";
import type { ChosenRelease } from "./selection/chosen-release.ts";
import type { ReadInThread, ReleaseBytes } from "./selection/read-release-in-thread.ts";
import { writeJoins } from "./writing/write-joins.server.ts";
import { writeOrganisations } from "./writing/write-organisations.server.ts";
import { writeParticipations, writeProjects } from "./writing/write-projects.server.ts";

/** What the pages show where the files are none of a release. */
export type CordisReading = { problems: CordisProblem[]; unread: ReportedProblem[]; options: CordisOptions };

const reader = { module: "app/features/projects/cordis/selection/read-release-in-thread.ts", name: "readRelease" } as const;

/** Imports of CORDIS releases: organisations, their projects and the consortia. */
export const cordisImport: ImportKind<ChosenRelease, CordisPlan> = {
  name: "cordis",
  tables: ["Organisation", "OrganisationExternalId", "Site", "RegisterEntry", "Project", "ProjectPartner"],
  async read(source) {
    const options = optionsShape.parse(source.options);
    const bytes = await bytesOf(source);
    if (!bytes) return refuse("unreadable");
    const { maxMs, memoryMb } = env().imports;
    const read = await runInThread<ChosenRelease | "unreadable-list">(reader, { bytes, options } satisfies ReadInThread, { maxMs, memoryMb });
    if (!read.ok) return read;
    if (read.value === "unreadable-list") return refuse("unreadable");
    const problems = read.value.problems.filter(isFatal);
    return ok({ reading: { problems, unread: problems.map(reported), options } satisfies CordisReading, input: problems.length > 0 ? null : read.value });
  },
  async plan(tx, chosen, { choices }) {
    const plan = makeCordisPlan(chosen, await readStoredCordis(tx, chosen), decisionsOf(choices));
    return { plan, effect: effectOf(plan), preview: previewOf(plan, choices), summary: summaryOf(plan) };
  },
  async execute(tx, act, plan, { journal, report }) {
    const total = 3;
    await writeJoins(tx, plan, act.now, journal);
    await writeOrganisations(tx, plan, act.now, journal);
    report({ step: "organisations", done: 1, total });
    await writeProjects(tx, plan, act.now, journal);
    report({ step: "projects", done: 2, total });
    await writeParticipations(tx, plan, act.now, journal);
    report({ step: "participations", done: total, total });
  },
  async changed(tx, rows) {
    await reindexTouched(tx, rows);
    await bumpDataVersion(tx, "projects");
  },
};

async function bytesOf({ files }: ImportSource): Promise<ReleaseBytes | null> {
  const bytes = async (role: string) => {
    const file = files.find((candidate) => candidate.role === role);
    return file ? fs.readFile(file.path) : null;
  };
  const [projects, organisations] = [await bytes("projects"), await bytes("organisations")];
  return projects && organisations && { projects, organisations, subjects: await bytes("subjects"), list: await bytes("list") };
}
