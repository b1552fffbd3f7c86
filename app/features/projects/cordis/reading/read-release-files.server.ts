import fs from "node:fs/promises";
import { type ChoiceOptions, type ChosenRelease, readChosenRelease } from "../selection/chosen-release.ts";

/** Where the files of a release lie. */
export type ReleasePaths = { projects: string; organisations: string; subjects: string | null; list: string | null };
export type ReadRelease = { paths: ReleasePaths; options: ChoiceOptions };

/** Reads a release from disk and keeps what was chosen. To be called in a thread of its own: it takes seconds and much memory. */
export async function readReleaseFiles({ paths, options }: ReadRelease): Promise<ChosenRelease | "unreadable-list"> {
  const read = (path: string | null) => (path === null ? null : fs.readFile(path));
  const [projects, organisations, subjects, list] = [await fs.readFile(paths.projects), await fs.readFile(paths.organisations), await read(paths.subjects), await read(paths.list)];
  return readChosenRelease({ projects, organisations, subjects, list }, options);
}
