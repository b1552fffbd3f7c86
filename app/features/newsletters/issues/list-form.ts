import { z } from "zod";
import { newsletterWords } from "../../../lib/messages/newsletters.ts";

const words = newsletterWords.problems;

export const listForm = z.object({
  intent: z.literal("add-list"),
  nameEn: z.string(words.name).trim().min(2, words.name).max(80, words.tooLong),
  namePt: z.string().trim().max(80, words.tooLong).optional(),
  isPublic: z.boolean().default(false),
});
