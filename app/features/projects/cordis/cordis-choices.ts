import { applyChoice, chosenSame, type ImportChoices, newChoice } from "../../imports/import-preview.ts";
import type { CordisDecisions } from "./comparison/plan-organisations.ts";

const organisationPrefix = "organisation-";

/** Under which the choice who an organisation is, is kept. */
export function organisationKey(externalId: string): string {
  return `${organisationPrefix}${externalId}`;
}

/** The office's choices as the plan takes them; a group's choice is kept under its own name. */
export function decisionsOf(choices: ImportChoices): CordisDecisions {
  const applied = new Set<string>();
  const answers = new Map<string, "new" | { same: string }>();
  for (const [key, choice] of Object.entries(choices)) {
    const same = chosenSame(choice);
    if (choice === applyChoice) applied.add(key);
    else if (key.startsWith(organisationPrefix) && choice === newChoice) answers.set(key.slice(organisationPrefix.length), "new");
    else if (key.startsWith(organisationPrefix) && same !== null) answers.set(key.slice(organisationPrefix.length), { same });
  }
  return { applied, answers };
}
