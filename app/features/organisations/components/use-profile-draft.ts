import { type FormEvent, useCallback, useState } from "react";
import type { FullProfile, FullTerm } from "../full-profile.ts";
import { type DraftEntries, withDraft } from "../profile-draft.ts";

type Drafts = { version: number; forms: Record<string, DraftEntries> };

/**
 * What the profile would be with the forms as they stand now. Put `onInput` on an element around the forms; a saved
 * profile has a new version and the drafts of the old one are forgotten.
 */
export function useProfileDraft(profile: FullProfile, version: number, terms: readonly FullTerm[]) {
  const [drafts, setDrafts] = useState<Drafts>({ version, forms: {} });
  const onInput = useCallback(
    (event: FormEvent) => {
      const form = event.target instanceof HTMLElement ? event.target.closest("form") : null;
      if (!form) return;
      const entries = [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []));
      setDrafts((before) => ({ version, forms: { ...(before.version === version ? before.forms : {}), [form.id]: entries } }));
    },
    [version],
  );
  const current = drafts.version === version ? withDraft(profile, Object.values(drafts.forms), terms) : profile;
  return { current, onInput };
}
