import { essentialSectionsOf, type ProfileSection } from "./profile-sections.ts";
import type { SerializedProfile } from "./serialize-profile.ts";

export type CompletenessItem = "description" | "second-language" | "site" | "point" | "logo" | "website" | "contact" | "headcount" | ProfileSection;

/** The pages of the profile editor, in order. */
export const profileParts = ["about", "offer", "sites", "accreditations", "contacts", "facts", "logo", "visibility"] as const;
export type ProfileEditorPart = (typeof profileParts)[number];

export type CheckedItem = { item: CompletenessItem; part: ProfileEditorPart; isDone: boolean; isRequired: boolean };
export type Completeness = { percent: number; done: number; total: number; items: CheckedItem[] };

/** A description that says something has at least so many characters; the public directory asks for the same. */
export const shortestTellingText = 80;

type Check = { part: ProfileEditorPart; weight: number; isDone(profile: SerializedProfile): boolean; isRequired?: true };

const has = (list: readonly unknown[] | undefined) => (list?.length ?? 0) > 0;
const telling = (profile: SerializedProfile) => (profile.descriptions ?? []).filter(({ text }) => text.trim().length >= shortestTellingText);

/** What the directory cannot do without weighs most; what readers compare by next. */
const checks: Record<CompletenessItem, Check> = {
  description: { part: "about", weight: 4, isDone: (profile) => telling(profile).length >= 1, isRequired: true },
  site: { part: "sites", weight: 4, isDone: (profile) => has(profile.sites), isRequired: true },
  services: { part: "offer", weight: 3, isDone: (profile) => has(profile.services) },
  products: { part: "offer", weight: 3, isDone: (profile) => has(profile.products) },
  capabilities: { part: "offer", weight: 3, isDone: (profile) => has(profile.capabilities) },
  clientele: { part: "offer", weight: 2, isDone: (profile) => has(profile.clientele) },
  languages: { part: "offer", weight: 2, isDone: (profile) => has(profile.languages) },
  sourceMarkets: { part: "offer", weight: 1, isDone: (profile) => has(profile.sourceMarkets) },
  accreditations: { part: "accreditations", weight: 1, isDone: (profile) => (profile.accreditations ?? []).some(({ status }) => status === "valid") },
  contact: { part: "contacts", weight: 2, isDone: (profile) => has(profile.phones) || has(profile.emails) },
  website: { part: "about", weight: 1, isDone: (profile) => profile.website !== undefined },
  logo: { part: "logo", weight: 1, isDone: (profile) => profile.logo !== undefined },
  point: { part: "sites", weight: 1, isDone: (profile) => (profile.sites ?? []).some(({ address }) => address !== undefined && address.latitude !== null) },
  "second-language": { part: "about", weight: 1, isDone: (profile) => telling(profile).length >= 2 },
  headcount: { part: "facts", weight: 1, isDone: (profile) => profile.headcount !== undefined },
};

const forEveryone: readonly CompletenessItem[] = ["description", "site", "contact", "website", "logo", "point", "second-language", "headcount"];

/**
 * How much of what makes a profile useful is there, asked by kind: a supplier is not asked for source markets. Takes the
 * profile as its own people see it. What is missing comes first, the heaviest on top.
 */
export function completenessOf(profile: SerializedProfile): Completeness {
  const asked: CompletenessItem[] = [...forEveryone, ...essentialSectionsOf(profile.kind)];
  const checked = asked.map((item) => ({ item, ...checks[item], isDone: checks[item].isDone(profile) }));
  const weight = (items: readonly { weight: number }[]) => items.reduce((sum, { weight: one }) => sum + one, 0);
  const done = checked.filter((item) => item.isDone);
  const inOrder = [...checked].sort((one, other) => Number(one.isDone) - Number(other.isDone) || other.weight - one.weight);
  return {
    percent: Math.floor((100 * weight(done)) / weight(checked)),
    done: done.length,
    total: checked.length,
    items: inOrder.map(({ item, part, isDone, isRequired }) => ({ item, part, isDone, isRequired: isRequired === true })),
  };
}
