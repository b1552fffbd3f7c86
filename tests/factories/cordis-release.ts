import { type CordisRelease, readCordis } from "../../app/features/projects/cordis/reading/read-cordis.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A release from the text of its files. */
export function cordisRelease(projects: string, organisations: string, subjects: string | null = null): CordisRelease {
  return readCordis({ projects: bytes(projects), organisations: bytes(organisations), subjects: subjects === null ? null : bytes(subjects) });
}
