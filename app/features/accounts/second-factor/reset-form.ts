import { z } from "zod";
import { secondFactorResetWords as words } from "../../../lib/messages/second-factor-reset.ts";

export const secondFactorResetForm = z.object({ reason: z.string({ error: words.reasonMissing }).trim().min(1, words.reasonMissing).max(500) });
