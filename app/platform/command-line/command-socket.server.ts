import fs from "node:fs";
import net from "node:net";
import readline from "node:readline";
import { z } from "zod";
import { log } from "../log.server.ts";
import type { Registry } from "./command.ts";
import { findCommand, overview, runCommand } from "./run-command.ts";
import { placeCommandSocket } from "./socket-path.server.ts";

const request = z.object({ argv: z.array(z.string()), cwd: z.string() });

export type CommandSocket = { close(): Promise<void> };

/**
 * Takes commands from other processes of the same user, since only this one may open the data folder. One line of JSON
 * in: `{ argv, cwd }`; lines of JSON out: `{ out }` and `{ err }` as they come, then `{ exit }`.
 */
export async function listenForCommands(dataDir: string, registry: Registry): Promise<CommandSocket> {
  const { file, remove } = placeCommandSocket(dataDir);
  const inFlight = new Set<Promise<void>>();
  const server = net.createServer((socket) => {
    socket.on("error", () => socket.destroy());
    readline.createInterface({ input: socket }).once("line", (line) => {
      const work = answer(socket, line, registry).catch((error: unknown) => log().error({ err: error }, "a command could not be answered"));
      inFlight.add(work);
      void work.finally(() => inFlight.delete(work));
    });
  });
  await listen(server, file);
  return {
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      await Promise.all(inFlight);
      await closed;
      remove();
    },
  };
}

async function answer(socket: net.Socket, line: string, registry: Registry): Promise<void> {
  const send = (frame: { out: string } | { err: string } | { exit: number }) => void (socket.writable && socket.write(`${JSON.stringify(frame)}\n`));
  const { argv, cwd } = request.parse(JSON.parse(line));
  const found = findCommand(registry, argv);
  if (!found) send({ err: overview(registry) });
  const exit = found ? await runCommand(found, cwd, { stdout: (out) => send({ out }), stderr: (err) => send({ err }) }) : 2;
  send({ exit });
  socket.end();
}

/** Listens so that from the first moment nobody but this user can connect. */
function listen(server: net.Server, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const before = process.umask(0o177);
    server.once("error", reject);
    server.listen(file, () => {
      fs.chmodSync(file, 0o600);
      resolve();
    });
    process.umask(before);
  });
}
