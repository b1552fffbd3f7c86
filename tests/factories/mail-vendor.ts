import { randomUUID } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What happens to one call: the process dies before, during or after it, the line breaks, the vendor is busy, or nothing goes wrong. */
export const fates = [
  "kill-before-it-is-taken",
  "taken-then-the-line-breaks",
  "taken-then-killed-unanswered",
  "answered-then-killed",
  "answered-then-killed-a-little-later",
  "busy",
  "refused-by-the-line",
  "fine",
] as const;
type Fate = (typeof fates)[number];
type Known = { body: string; ids: string[] };

/**
 * A stand-in for the mail vendor's batch call that knows idempotency keys as the vendor documents them: the same key and
 * body again is the same answer, and nothing is sent again; another body is refused. Each call meets the next fate.
 */
export async function startMailVendor(killNow: () => void) {
  const answers = new Map<string, Known>();
  const accepted: string[] = [];
  let calls = 0;

  const take = (key: string, body: string): Known => {
    const known = answers.get(key);
    if (known) return known;
    const mails = JSON.parse(body) as { to: string }[];
    accepted.push(...mails.map(({ to }) => to));
    const taken = { body, ids: mails.map(() => randomUUID()) };
    answers.set(key, taken);
    return taken;
  };
  const server = http.createServer(async (request, response) => {
    const fate = fates[calls % fates.length] as Fate;
    calls += 1;
    const body = await text(request);
    const say = (status: number, content: object, headers = {}) => response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(content));
    const before: Partial<Record<Fate, () => unknown>> = {
      "refused-by-the-line": () => request.socket.destroy(),
      "kill-before-it-is-taken": killNow,
      busy: () => say(429, { name: "rate_limit_exceeded", message: "slow down", statusCode: 429 }, { "Retry-After": "1" }),
    };
    if (before[fate]) return before[fate]();
    const taken = take(String(request.headers["idempotency-key"]), body);
    if (taken.body !== body) return say(409, { name: "invalid_idempotent_request", message: "another body", statusCode: 409 });
    const silent: Partial<Record<Fate, () => unknown>> = { "taken-then-the-line-breaks": () => request.socket.destroy(), "taken-then-killed-unanswered": killNow };
    if (silent[fate]) return silent[fate]();
    say(200, { data: taken.ids.map((id) => ({ id })) });
    if (fate === "answered-then-killed") killNow();
    if (fate === "answered-then-killed-a-little-later") setTimeout(killNow, 150);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, accepted, callCount: () => calls, close: () => server.close() };
}
