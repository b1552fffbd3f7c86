import { fold } from "../../../../lib/fold.ts";
import type { ProjectSubject } from "../reading/read-subjects.ts";

export type SubjectFilter = (subjects: readonly ProjectSubject[], keywords: string | null) => boolean;

/**
 * Whether a project is about what the office typed: "/23/47" is a code and takes what lies below it; "/natural sciences/…"
 * is a path and does the same; anything else are words that a path, a title or the project's keywords contain, each
 * from the beginning of a word.
 */
export function subjectFilter(text: string): SubjectFilter {
  const trimmed = text.trim().replace(/\/+$/, "");
  if (/^\/?\d+(\/\d+)*$/.test(trimmed))
    return byBranch(
      trimmed,
      (subject) => subject.code,
      (part) => part,
    );
  if (trimmed.startsWith("/")) return byBranch(trimmed, (subject) => subject.path, fold);
  const words = ` ${fold(trimmed)}`;
  return (subjects, keywords) => {
    const texts = [...subjects.flatMap(({ path, title }) => [...path.split("/"), title]), ...(keywords ?? "").split(/[,;]/)];
    return words !== " " && texts.some((one) => ` ${fold(one)}`.includes(words));
  };
}

/** A code without a slash in front may begin anywhere: "299" is the branch of that number. */
function byBranch(text: string, field: (subject: ProjectSubject) => string, keyOf: (part: string) => string): SubjectFilter {
  const parts = (path: string) =>
    path
      .split("/")
      .filter((part) => part !== "")
      .map(keyOf);
  const wanted = parts(text);
  const mayBeginAnywhere = !text.startsWith("/");
  const startsAt = (own: readonly string[], from: number) => wanted.every((part, index) => own[from + index] === part);
  return (subjects) =>
    subjects.some((subject) => {
      const own = parts(field(subject));
      return mayBeginAnywhere ? own.some((_, from) => startsAt(own, from)) : startsAt(own, 0);
    });
}
