import { now } from "../../clock.server.ts";
import { db } from "../../database/db.server.ts";
import { env } from "../../env.server.ts";
import { sandboxKey } from "./sandbox-keys.server.ts";
import { changeSession, findSession, findSessionOfIntent, keep, newSandboxId } from "./sandbox-objects.server.ts";
import { refunded, type SandboxSession } from "./sandbox-payment.ts";

type Answer = { status: number; body: object };
type Route = { method: string; path: RegExp; answer(id: string, form: URLSearchParams): Promise<Answer> };

/** The part of Stripe's interface that this portal uses; whatever else is asked fails as it fails there. */
const routes: Route[] = [
  { method: "POST", path: /^\/v1\/checkout\/sessions$/, answer: (_, form) => createSession(form) },
  { method: "GET", path: /^\/v1\/checkout\/sessions\/(\w+)$/, answer: retrieveSession },
  { method: "POST", path: /^\/v1\/refunds$/, answer: (_, form) => createRefund(form) },
  { method: "GET", path: /^\/v1\/disputes$/, answer: (_, form) => listDisputes(form) },
];

/**
 * Answers Stripe's library in the place of Stripe, out of the portal's own database. No money moves. A key that was used
 * gives the same answer again, and is refused for other content, as there.
 */
export async function askSandbox(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const url = new URL(input instanceof Request ? input.url : input);
  const headers = new Headers(init.headers);
  const body = typeof init.body === "string" ? init.body : "";
  const { status, body: answered } = await answerOnce({
    url,
    method: init.method ?? "GET",
    body,
    key: headers.get("Idempotency-Key"),
    authorization: headers.get("Authorization"),
  });
  return Response.json(answered, { status, headers: { "Request-Id": newSandboxId("req") } });
}

type Asked = { url: URL; method: string; body: string; key: string | null; authorization: string | null };

async function answerOnce({ url, method, body, key, authorization }: Asked): Promise<Answer> {
  if (authorization !== `Bearer ${sandboxKey}`) return failure(401, "invalid_request_error", "Invalid API Key provided");
  const asked = `${method} ${url.pathname} ${body}`;
  const earlier = key && method === "POST" ? await db().sandboxObject.findUnique({ where: { id: `key ${key}` } }) : null;
  if (earlier) {
    const kept = earlier.data as unknown as { asked: string; answer: Answer };
    return kept.asked === asked
      ? kept.answer
      : failure(400, "idempotency_error", "Keys for idempotent requests can only be used with the same parameters they were first used with.");
  }
  const route = routes.find((one) => one.method === method && one.path.test(url.pathname));
  if (!route) return failure(404, "invalid_request_error", `Unrecognized request URL (${method}: ${url.pathname})`);
  const answer = await route.answer(route.path.exec(url.pathname)?.[1] ?? "", method === "GET" ? url.searchParams : new URLSearchParams(body));
  if (key && method === "POST" && answer.status === 200) await keep(db(), "idempotency", `key ${key}`, { asked, answer });
  return answer;
}

async function createSession(form: URLSearchParams): Promise<Answer> {
  const at = (index: number, field: string) => form.get(`line_items[${index}][price_data]${field}`);
  const lines = [];
  for (let index = 0; at(index, "[unit_amount]") !== null; index += 1) lines.push({ text: at(index, "[product_data][name]") ?? "", amount: Number(at(index, "[unit_amount]")) });
  const [success, cancel, currency] = [form.get("success_url"), form.get("cancel_url"), at(0, "[currency]")];
  if (!success || !cancel || !currency) return failure(400, "invalid_request_error", "Missing required param: success_url, cancel_url or line_items.");
  if (lines.some(({ amount }) => !Number.isSafeInteger(amount) || amount <= 0)) return failure(400, "invalid_request_error", "Invalid integer: unit_amount");
  const id = newSandboxId("cs_test");
  const session: SandboxSession = {
    ...{ id, object: "checkout.session", status: "open", payment_status: "unpaid", payment_intent: null, disputes: [], currency, lines },
    amount_total: lines.reduce((sum, { amount }) => sum + amount, 0),
    methods: form.getAll("allowed_payment_method_types[1]").concat("card"),
    url: `${env().baseUrl}/sandbox/payments/${id}`,
    success_url: success,
    cancel_url: cancel,
    expires_at: Math.floor(now().getTime() / 1000) + 24 * 3600,
  };
  await keep(db(), "session", id, session);
  return { status: 200, body: shown(session) };
}

async function retrieveSession(id: string): Promise<Answer> {
  const session = await findSession(db(), id);
  return session ? { status: 200, body: shown(session) } : failure(404, "invalid_request_error", `No such checkout.session: '${id}'`);
}

/** A checkout that nobody finished within a day is over. */
function shown(session: SandboxSession): object {
  const { disputes: _, lines: __, methods: ___, ...own } = session;
  const isOver = session.status === "open" && session.expires_at * 1000 <= now().getTime();
  return { ...own, status: isOver ? "expired" : session.status };
}

async function createRefund(form: URLSearchParams): Promise<Answer> {
  const intentId = form.get("payment_intent") ?? "";
  const session = await findSessionOfIntent(db(), intentId);
  if (!session) return failure(404, "invalid_request_error", `No such payment_intent: '${intentId}'`);
  if (!(await changeSession(session.id, refunded))) return failure(400, "invalid_request_error", "Charge has already been refunded or is disputed.");
  return { status: 200, body: { id: newSandboxId("re"), object: "refund", status: "succeeded", payment_intent: intentId } };
}

async function listDisputes(form: URLSearchParams): Promise<Answer> {
  const session = await findSessionOfIntent(db(), form.get("payment_intent") ?? "");
  return { status: 200, body: { object: "list", data: session?.disputes ?? [], has_more: false } };
}

function failure(status: number, type: string, message: string): Answer {
  return { status, body: { error: { type, message } } };
}
