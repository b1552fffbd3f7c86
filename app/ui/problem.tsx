import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** What is wrong with a form that no schema describes, read out when it appears; nothing where nothing is. */
export function Problem({ id, isSmall = false, children }: { id?: string; isSmall?: boolean; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} role="alert" className={classNames("font-medium text-bad", isSmall && "text-sm")}>
      {children}
    </p>
  );
}
