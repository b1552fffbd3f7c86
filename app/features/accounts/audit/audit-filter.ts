import { addDays, parseDay } from "../../../lib/day.ts";
import { startOfDay } from "../../../lib/start-of-day.ts";
import { isUuid } from "../../../lib/uuid.ts";

/** What stands in the audit page's URL. */
export type AuditFilterWords = { actor?: string; action?: string; from?: string; until?: string };

/** The events that the URL asks for; days are whole days of the time zone, both included. What makes no sense narrows nothing. */
export function auditFilterOf(words: AuditFilterWords, timeZone: string): { actorId?: string; action?: string; from?: Date; until?: Date } {
  const from = parseDay(words.from ?? "");
  const until = parseDay(words.until ?? "");
  return {
    actorId: words.actor && isUuid(words.actor) ? words.actor : undefined,
    action: words.action || undefined,
    from: from ? startOfDay(from, timeZone) : undefined,
    until: until ? startOfDay(addDays(until, 1), timeZone) : undefined,
  };
}
