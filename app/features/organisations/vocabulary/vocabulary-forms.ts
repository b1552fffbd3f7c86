import { z } from "zod";
import { vocabulary as words } from "../../../lib/messages/vocabulary.ts";
import type { Vocabulary } from "../full-profile.ts";

export const vocabularies = ["service", "product", "capability", "clientele"] as const satisfies readonly Vocabulary[];

export function isVocabulary(text: string): text is Vocabulary {
  return (vocabularies as readonly string[]).includes(text);
}

const missing = words.problems["label-missing"];
const label = z.string({ error: missing }).trim().min(1, missing).max(80, missing);

/** `parentId` is left out for a heading. */
export const addTermForm = z.object({ intent: z.literal("add"), parentId: z.uuid().optional(), en: label, pt: label });
export const moveTermForm = z.object({ intent: z.literal("move"), termId: z.uuid(), direction: z.enum(["up", "down"]) });
export const loadStarterForm = z.object({ intent: z.literal("load-starter") });

export const vocabularyForm = z.discriminatedUnion("intent", [addTermForm, moveTermForm, loadStarterForm]);

export const renameTermForm = z.object({ intent: z.literal("rename"), en: label, pt: label });
export const mergeTermForm = z.object({ intent: z.literal("merge"), intoId: z.uuid(words.problems["cannot-be-merged"]) });

export const termForm = z.discriminatedUnion("intent", [renameTermForm, mergeTermForm, z.object({ intent: z.literal("retire") }), z.object({ intent: z.literal("restore") })]);
