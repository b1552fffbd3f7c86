import { z } from "zod";

/** What somebody chooses about a list. */
export const ownChoiceForm = z.object({ listId: z.uuid(), choice: z.enum(["subscribe", "unsubscribe", "pause", "resume"]) });
