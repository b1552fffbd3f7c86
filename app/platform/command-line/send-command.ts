import net from "node:net";
import readline from "node:readline";
import type { Output } from "./run-command.ts";

type Frame = { out?: string; err?: string; exit?: number };

/** Has the server behind the socket run the command; answers its exit code, or null where nobody answers there. */
export function sendCommand(file: string, argv: readonly string[], cwd: string, output: Output): Promise<number | null> {
  return new Promise((resolve) => {
    const socket = net.connect(file);
    let exit: number | null = null;
    let isConnected = false;
    socket.once("connect", () => {
      isConnected = true;
      socket.write(`${JSON.stringify({ argv, cwd })}\n`);
    });
    socket.once("error", () => {});
    readline.createInterface({ input: socket }).on("line", (line) => {
      const frame = JSON.parse(line) as Frame;
      if (frame.out !== undefined) output.stdout(frame.out);
      if (frame.err !== undefined) output.stderr(frame.err);
      if (frame.exit !== undefined) exit = frame.exit;
    });
    socket.once("close", () => {
      if (isConnected && exit === null) output.stderr("the server stopped before the command was done\n");
      resolve(isConnected ? (exit ?? 1) : null);
    });
  });
}
