import { z } from "zod";

/** Which entry, by its id or by its address in the directory, and what about it. */
export const sameOrganisationForm = z.object({ intent: z.enum(["confirm", "undo"]), entry: z.string().trim().min(1).max(200) });
