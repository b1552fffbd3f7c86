import { classNames } from "./class-names.ts";

const sizes = { medium: "size-14 rounded-lg text-lg", large: "size-20 rounded-xl text-2xl" };

/** Stands where a logo would: the first letters of a name. */
export function Monogram({ name, size = "medium" }: { name: string; size?: keyof typeof sizes }) {
  return (
    <span aria-hidden="true" className={classNames("inline-flex shrink-0 items-center justify-center bg-accent-soft font-semibold text-accent", sizes[size])}>
      {initialsOf(name)}
    </span>
  );
}

/** "Clínica do Atlântico" → "CA": the first letters of its first two words that begin with a capital or a digit. */
function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const capital = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return (capital.length > 0 ? capital : words)
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase("en") ?? "")
    .join("");
}
