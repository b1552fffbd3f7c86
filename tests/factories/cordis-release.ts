import type { Act } from "../../app/features/accounts/viewer.ts";
import { importNow } from "../../app/features/imports/import-now.server.ts";
import type { ImportChoices } from "../../app/features/imports/import-preview.ts";
import { cordisImport } from "../../app/features/projects/cordis/cordis-import.server.ts";
import { isFatal } from "../../app/features/projects/cordis/reading/cordis-problem.ts";
import { type CordisRelease, readCordis } from "../../app/features/projects/cordis/reading/read-cordis.ts";
import { chooseFromRelease } from "../../app/features/projects/cordis/selection/chosen-release.ts";
import { type CordisChoice, everything } from "../../app/features/projects/cordis/selection/cordis-choice.ts";
import { ok } from "../../app/lib/result.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A release from the text of its files. */
export function cordisRelease(projects: string, organisations: string, subjects: string | null = null): CordisRelease {
  return readCordis({ projects: bytes(projects), organisations: bytes(organisations), subjects: subjects === null ? null : bytes(subjects) });
}

type Options = Partial<CordisChoice> & { choices?: ImportChoices; expectedHash?: string; commit?: boolean };

/** Imports a release that is at hand, without the thread that reads files. */
export function importRelease(act: Act, release: CordisRelease, { choices = {}, expectedHash, commit = true, ...choice }: Options = {}) {
  const input = release.problems.some(isFatal) ? null : chooseFromRelease(release, { ...everything, ...choice });
  const kind = { ...cordisImport, read: async () => ok({ reading: null, input }) };
  return importNow(act, kind, { source: { files: [], options: {} }, choices, title: "a release", commit, ...(expectedHash !== undefined && { expectedHash }) });
}

/** The same, where it cannot be refused: answers the plan, its hash and the run. */
export async function importedRelease(act: Act, release: CordisRelease, options: Options = {}) {
  const outcome = await importRelease(act, release, options);
  if (!outcome.ok || !outcome.value.planned) throw new Error(outcome.ok ? "undecided" : outcome.problem);
  return { ...outcome.value.planned, runId: outcome.value.runId ?? "" };
}
