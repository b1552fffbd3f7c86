import { z } from "zod";
import { type Day, parseDay } from "./day.ts";

/** A day in a form, as browsers send it (2026-11-26); `message` where it is none. */
export const dayField = (message: string) =>
  z.string({ error: message }).transform((text, context): Day => {
    const day = parseDay(text.trim());
    if (day) return day;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
