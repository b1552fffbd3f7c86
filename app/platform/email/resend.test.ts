import http from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import type { Email } from "./email.ts";
import { resendMailer } from "./resend.server.ts";

type Seen = { path: string; authorization: string; idempotencyKey: string; body: Record<string, unknown> };

const mail: Email = {
  idempotencyKey: "mail-7",
  from: { name: 'Costa "Azul" Cluster', address: "office@example.org" },
  to: "ana@example.org",
  subject: "Olá",
  html: "<p>Olá</p>",
  text: "Olá",
};
let server: http.Server | undefined;

afterEach(() => server?.close());

/** A stand-in for the vendor's HTTP interface as documented: the answer per call, and what it was asked. */
async function vendor(...answers: { status: number; body: unknown }[]): Promise<{ baseUrl: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  server = http.createServer(async (request, response) => {
    const body = JSON.parse(await text(request));
    seen.push({ path: `${request.method} ${request.url}`, authorization: String(request.headers.authorization), idempotencyKey: String(request.headers["idempotency-key"]), body });
    const answer = answers[seen.length - 1] ?? { status: 500, body: "no answer left" };
    response.writeHead(answer.status, { "Content-Type": "application/json" }).end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

test("a mail goes out once with its key, both bodies and the sender's name quoted", async () => {
  const { baseUrl, seen } = await vendor({ status: 200, body: { id: "49a3999c-0ce1-4ea6-ab68-afcd6dc2e794" } });
  expect(await resendMailer({ apiKey: "re_test", baseUrl }).send(mail)).toEqual({ kind: "sent", vendorId: "49a3999c-0ce1-4ea6-ab68-afcd6dc2e794" });
  expect(seen).toEqual([
    {
      path: "POST /emails",
      authorization: "Bearer re_test",
      idempotencyKey: "mail-7",
      body: expect.objectContaining({ from: '"Costa \\"Azul\\" Cluster" <office@example.org>', to: "ana@example.org", subject: "Olá", html: "<p>Olá</p>", text: "Olá" }),
    },
  ]);
});

test("an answer that reports an error is a failure, lasting or passing, and tells no address", async () => {
  const error = (status: number, name: string) => ({ status, body: { statusCode: status, name, message: "Invalid `to`: ana@example.org" } });
  const { baseUrl } = await vendor(error(422, "validation_error"), error(429, "rate_limit_exceeded"), error(403, "invalid_api_key"), { status: 502, body: "<html>bad gateway" });
  const mailer = resendMailer({ apiKey: "re_test", baseUrl });
  expect(await mailer.send(mail)).toEqual({ kind: "failed", reason: "validation_error: Invalid `to`: [e-mail]", isPermanent: true });
  expect(await mailer.send(mail)).toMatchObject({ kind: "failed", isPermanent: false });
  expect(await mailer.send(mail)).toMatchObject({ kind: "failed", isPermanent: false });
  expect(await mailer.send(mail)).toMatchObject({ kind: "failed", isPermanent: false });
});

test("a vendor that cannot be reached is a passing failure, and so is an answer that names no mail", async () => {
  expect(await resendMailer({ apiKey: "re_test", baseUrl: "http://127.0.0.1:9" }).send(mail)).toMatchObject({ kind: "failed", isPermanent: false });
  const { baseUrl } = await vendor({ status: 200, body: {} });
  expect(await resendMailer({ apiKey: "re_test", baseUrl }).send(mail)).toMatchObject({ kind: "failed", isPermanent: false });
});
