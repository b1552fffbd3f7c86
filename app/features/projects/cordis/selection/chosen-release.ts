import type { CordisProblem } from "../reading/cordis-problem.ts";
import type { CordisRelease } from "../reading/read-cordis.ts";
import { type CordisChoice, everything } from "./cordis-choice.ts";
import { type CordisSelection, selectFromRelease } from "./select-from-release.ts";

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
