import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { type Tone, toneClasses } from "./tone.ts";

/** A short state in words; the colour only repeats it. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classNames("inline-flex items-center rounded-full border px-2.5 py-0.5 font-medium text-sm leading-5 sm:whitespace-nowrap", toneClasses[tone])}>
      {children}
    </span>
  );
}
