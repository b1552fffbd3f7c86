import { readCordis } from "../reading/read-cordis.ts";
import { type ChosenRelease, chooseFromRelease } from "./chosen-release.ts";
import type { CordisChoice } from "./cordis-choice.ts";
import { readWantedOrganisations } from "./wanted-organisations.ts";

/** Bytes of the files of a release, and of the office's own list of organisations. */
export type ReleaseBytes = { projects: Uint8Array; organisations: Uint8Array; subjects: Uint8Array | null; list: Uint8Array | null };
export type ReadInThread = { bytes: ReleaseBytes; options: Omit<CordisChoice, "wanted"> };

/**
 * Reads a release and keeps what was chosen. Called in a thread of its own: a large release takes seconds and much memory.
 * Answers "unreadable-list" where the list of organisations is no text.
 */
export function readRelease({ bytes, options }: ReadInThread): ChosenRelease | "unreadable-list" {
  const list = bytes.list && readWantedOrganisations(bytes.list);
  if (list && !list.isReadable) return "unreadable-list";
  return chooseFromRelease(readCordis(bytes), { ...options, wanted: list?.wanted ?? null });
}
