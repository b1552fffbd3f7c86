import net, { type AddressInfo } from "node:net";

export type SmtpServer = { url: string; received: string[]; close(): void };

/**
 * A small SMTP server (RFC 5321) that keeps what it is given. `rcpt` is its answer to RCPT TO; a mail counts as taken only
 * once `untilTaken` is fulfilled.
 */
export async function startSmtpServer({ rcpt = "250 ok", untilTaken = Promise.resolve() }: { rcpt?: string; untilTaken?: Promise<void> } = {}): Promise<SmtpServer> {
  const received: string[] = [];
  const server = net.createServer((socket) => serve(socket, { rcpt, untilTaken, received }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, received, close: () => void server.close() };
}

function serve(socket: net.Socket, { rcpt, untilTaken, received }: { rcpt: string; untilTaken: Promise<void>; received: string[] }): void {
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
      void untilTaken.then(() => answer("250 queued as 4711"));
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
}
