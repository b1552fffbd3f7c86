import { afterEach, expect, test } from "vitest";
import { type SmtpServer, startSmtpServer } from "../../../tests/factories/smtp-server.ts";
import type { Email } from "./email.ts";
import { smtpMailer } from "./smtp.server.ts";

const mail: Email = {
  idempotencyKey: "mail-7",
  from: { name: "Costa Azul Cluster", address: "office@example.org" },
  to: "ana@example.org",
  subject: "Confirmação",
  html: "<p>Olá</p>",
  text: "Olá",
};
let server: SmtpServer | undefined;

afterEach(() => server?.close());

async function smtpServer(rcpt?: string): Promise<SmtpServer> {
  server?.close();
  server = await startSmtpServer({ rcpt });
  return server;
}

test("a mail is handed over with both bodies, and a repeated one has the same Message-ID", async () => {
  const { url, received } = await smtpServer();
  const mailer = smtpMailer({ url });
  const first = await mailer.send(mail);
  const second = await mailer.send(mail);
  expect(first).toEqual({ kind: "sent", vendorId: expect.stringMatching(/^<[0-9a-f]{40}@example\.org>$/) });
  expect(second).toEqual(first);
  expect(received).toHaveLength(2);
  expect(received[0]).toMatch(/^From: Costa Azul Cluster <office@example\.org>$/m);
  expect(received[0]).toMatch(/text\/plain[\s\S]*text\/html/);
});

test("a mailbox that does not exist is a lasting failure, a busy one a passing one; neither tells the address", async () => {
  const refused = await smtpMailer(await smtpServer("550 5.1.1 ana@example.org unknown")).send(mail);
  expect(refused).toMatchObject({ kind: "failed", isPermanent: true });
  expect(JSON.stringify(refused)).not.toContain("ana@example.org");
  expect(await smtpMailer(await smtpServer("451 4.7.1 try later")).send(mail)).toMatchObject({ kind: "failed", isPermanent: false });
});

test("a server that cannot be reached is a passing failure", async () => {
  expect(await smtpMailer({ url: "smtp://127.0.0.1:9" }).send(mail)).toMatchObject({ kind: "failed", isPermanent: false });
});
