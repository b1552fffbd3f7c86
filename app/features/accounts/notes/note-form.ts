import { z } from "zod";
import { officeNotes as words } from "../../../lib/messages/office.ts";

export const noteForm = z.object({ intent: z.literal("write"), body: z.string(words.empty).trim().min(1, words.empty).max(10_000, words.tooLong) });
export const removeNoteForm = z.object({ intent: z.literal("remove"), noteId: z.uuid() });
