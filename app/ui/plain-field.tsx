import type { ReactNode } from "react";
import { ui } from "../lib/messages/ui.ts";

/** Label and hint of a control that no schema describes, such as a file. The control has the id, and is described by `${id}-hint`. */
export function PlainField({ id, label, hint, isOptional = false, children }: { id: string; label: string; hint?: ReactNode; isOptional?: boolean; children: ReactNode }) {
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block font-medium">
        {label}
        {isOptional && <span className="ml-1 font-normal text-muted text-sm"> {ui.optional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      {children}
    </div>
  );
}
