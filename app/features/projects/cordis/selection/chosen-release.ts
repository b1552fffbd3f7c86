import type { CordisProblem } from "../reading/cordis-problem.ts";
import { type CordisRelease, readCordis } from "../reading/read-cordis.ts";
import { type CordisChoice, everything } from "./cordis-choice.ts";
import { type CordisSelection, selectFromRelease } from "./select-from-release.ts";
import { readWantedOrganisations } from "./wanted-organisations.ts";

/** The chosen part of a release, and what a comparison with what is stored needs to know of the rest. */
export type ChosenRelease = {
  choice: CordisChoice;
  selection: CordisSelection;
  filled: CordisRelease["filled"];
  /** CORDIS ids of all projects of the release, chosen or not. */
  projectIds: readonly string[];
  problems: CordisProblem[];
};

export function chooseFromRelease(release: CordisRelease, choice: CordisChoice = everything): ChosenRelease {
  const selection = selectFromRelease(release, choice);
  return { choice, selection, filled: release.filled, projectIds: release.projects.map((project) => project.id), problems: [...release.problems, ...selection.problems] };
}

/** Bytes of the files of a release, and of the office's own list of organisations. */
export type ReleaseBytes = { projects: Uint8Array; organisations: Uint8Array; subjects: Uint8Array | null; list: Uint8Array | null };
export type ChoiceOptions = Omit<CordisChoice, "wanted">;

/** Reads and chooses. Answers "unreadable-list" where the list of organisations is no text. */
export function readChosenRelease(bytes: ReleaseBytes, options: ChoiceOptions): ChosenRelease | "unreadable-list" {
  const list = bytes.list && readWantedOrganisations(bytes.list);
  if (list && !list.isReadable) return "unreadable-list";
  return chooseFromRelease(readCordis(bytes), { ...options, wanted: list?.wanted ?? null });
}
