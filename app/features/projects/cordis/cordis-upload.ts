import { cordisUpload } from "../../../lib/messages/cordis-upload.ts";
import { countryName } from "../../../lib/messages/countries.ts";
import { type CordisOptions, readOptions } from "./cordis-options.ts";

const words = cordisUpload.problems;

/** The files that the form takes: the names are those under which an import of the kind reads them. */
export const cordisFileFields = ["projects", "organisations", "subjects", "list"] as const;

export type CordisUploadValues = { country: string; nuts: string; subject: string };
export type CordisUploadProblem = { field: string | null; message: string };

export const noValues: CordisUploadValues = { country: "", nuts: "", subject: "" };

export function uploadValues(typed: ReadonlyMap<string, string>): CordisUploadValues {
  const of = (name: keyof CordisUploadValues) => typed.get(name)?.slice(0, 2_000) ?? "";
  return { country: of("country"), nuts: of("nuts"), subject: of("subject") };
}

/** What the office wants of the release, or what is wrong with the form. */
export function checkUpload(
  files: Pick<ReadonlySet<string>, "has">,
  { country, nuts, subject }: CordisUploadValues,
): { options: CordisOptions; problem: CordisUploadProblem | null } {
  const { options, wrong } = readOptions({ country, nuts: nuts.split(/[,;\s]+/), subjects: subject.split(/\r?\n/) });
  const at = (field: string, message: string) => ({ options, problem: { field, message } });
  if (!files.has("projects")) return at("projects", words.noProjects);
  if (!files.has("organisations")) return at("organisations", words.noOrganisations);
  if (wrong) return at(wrong.option, words[wrong.option]);
  if (options.subjects.length > 0 && !files.has("subjects")) return at("subjects", words.noSubjects);
  return { options, problem: null };
}

/** What the import is called in the list of imports. */
export function uploadTitle({ countryCode }: CordisOptions): string {
  return cordisUpload.importTitle({ country: countryCode && countryName(countryCode) });
}
