import net, { type AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
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
let server: net.Server | undefined;

afterEach(() => server?.close());

/** A small SMTP server (RFC 5321) that keeps what it is given; `rcpt` is its answer to RCPT TO. */
async function smtpServer(rcpt = "250 ok"): Promise<{ url: string; received: string[] }> {
  const received: string[] = [];
  server = net.createServer((socket) => {
    let data: string | null = null;
    const answer = (line: string) => socket.write(`${line}\r\n`);
    const answers: Record<string, string> = { EHLO: "250 ok", HELO: "250 ok", RSET: "250 ok", MAIL: "250 ok", RCPT: rcpt, DATA: "354 go ahead", QUIT: "221 bye" };
    const takeCommand = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === "DATA") data = "";
      answer(answers[verb] ?? "502 what?");
      if (verb === "QUIT") socket.end();
    };
    const take = (line: string) => {
      if (data === null) return takeCommand(line);
      if (line !== ".") data += `${line}\n`;
      else {
        received.push(data);
        data = null;
        answer("250 queued as 4711");
      }
    };
    let buffer = "";
    socket.on("error", () => socket.destroy());
    socket.on("data", (chunk) => {
      buffer += chunk.toString();
      const lines = buffer.split("\r\n");
      buffer = lines.pop() ?? "";
      lines.forEach(take);
    });
    answer("220 test");
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
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
  server?.close();
  expect(await smtpMailer(await smtpServer("451 4.7.1 try later")).send(mail)).toMatchObject({ kind: "failed", isPermanent: false });
});

test("a server that cannot be reached is a passing failure", async () => {
  expect(await smtpMailer({ url: "smtp://127.0.0.1:9" }).send(mail)).toMatchObject({ kind: "failed", isPermanent: false });
});
