import { fold } from "../../../lib/fold.ts";
import type { Labels } from "../full-profile.ts";

export type ServiceTerm = { termId: string; labels: Labels };

/** Finds the service that a speciality names, by its label in any language; a label that two services have names neither. */
export function specialityIndex(terms: readonly ServiceTerm[]): (speciality: string) => string | null {
  const byLabel = new Map<string, string | null>();
  for (const { termId, labels } of terms)
    for (const label of Object.values(labels)) {
      const key = fold(label);
      const before = byLabel.get(key);
      if (key !== "") byLabel.set(key, before === undefined || before === termId ? termId : null);
    }
  return (speciality) => byLabel.get(fold(speciality)) ?? null;
}
