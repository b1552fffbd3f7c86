import { z } from "zod";
import { newsletterWords } from "../../../lib/messages/newsletters.ts";

const words = newsletterWords.problems;
export const subscribeForm = z.object({ email: z.email(words.email).max(254, words.tooLong), listId: z.uuid(words.list) });
