import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { lockFolder } from "./folder-lock.server.ts";

export type Embedded = {
  socketDir: string;
  /** The data folder as one tar archive, taken between two statements. */
  dump(compression: "none" | "gzip"): Promise<Uint8Array>;
  close(): Promise<void>;
};

/**
 * Starts PGlite in a worker thread, serving PostgreSQL's protocol on a Unix socket of its own.
 * `folder` null keeps everything in memory; `dump` starts from an earlier `dump()`.
 */
export async function startEmbedded(options: { folder: string | null; dump?: Uint8Array | null }): Promise<Embedded> {
  const release = options.folder === null ? () => {} : lockFolder(options.folder);
  if (options.folder !== null) fs.mkdirSync(options.folder, { recursive: true });
  // Socket paths may not exceed some hundred characters, so the socket lives in the system's temporary folder.
  const socketDir = fs.mkdtempSync(path.join(os.tmpdir(), "muster-db-"));
  const worker = new Worker(path.resolve("app/platform/database/embedded-thread.js"), {
    workerData: { dataDir: options.folder, socketPath: path.join(socketDir, ".s.PGSQL.5432"), dump: options.dump ?? null },
    execArgv: [],
  });
  await answer(worker, "ready");
  worker.unref();
  const cleanUp = () => {
    fs.rmSync(socketDir, { recursive: true, force: true });
    release();
  };
  process.once("exit", cleanUp);
  return {
    socketDir,
    async dump(compression) {
      worker.ref();
      worker.postMessage({ ask: "dump", compression });
      const message = await answer(worker, "dump");
      worker.unref();
      return message.bytes as Uint8Array;
    },
    async close() {
      worker.ref();
      worker.postMessage({ ask: "close" });
      await answer(worker, "closed");
      await worker.terminate();
      process.off("exit", cleanUp);
      cleanUp();
    },
  };
}

type Message = { answer: string; bytes?: Uint8Array };

function answer(worker: Worker, expected: string): Promise<Message> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: Message) => {
      if (message.answer !== expected) return;
      stop();
      resolve(message);
    };
    const onError = (error: Error) => {
      stop();
      reject(error);
    };
    const onExit = (code: number) => {
      stop();
      reject(new Error(`the embedded database stopped (exit code ${code}) before it answered "${expected}"`));
    };
    const stop = () => {
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
    };
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
  });
}
