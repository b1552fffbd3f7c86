import fs from "node:fs";
import net from "node:net";
import { median, rounds } from "./measure.ts";

export type Target = { url: string; pid: number; headers?: Record<string, string> };
export type Load = { perSecond: number; cpuMs: number; status: string; bytes: number };

const connections = 10;
const secondsPerRound = 1.2;

/** Asks each target for its page as fast as it answers, in turns; medians over the rounds. Load is made here, so it takes the other core. */
export async function loadEach<Name extends string>(targets: Record<Name, Target>): Promise<Record<Name, Load>> {
  const names = Object.keys(targets) as Name[];
  const seen = Object.fromEntries(names.map((name) => [name, [] as Load[]])) as Record<Name, Load[]>;
  for (const name of names) await loadOnce(targets[name], 0.5);
  for (let round = 0; round < rounds; round += 1) for (const name of names) seen[name].push(await loadOnce(targets[name], secondsPerRound));
  return Object.fromEntries(
    names.map((name) => {
      const last = seen[name].at(-1) as Load;
      return [name, { ...last, perSecond: median(seen[name].map((load) => load.perSecond)), cpuMs: median(seen[name].map((load) => load.cpuMs)) }];
    }),
  ) as Record<Name, Load>;
}

async function loadOnce({ url, pid, headers = {} }: Target, seconds: number): Promise<Load> {
  const { hostname, port, pathname, search } = new URL(url);
  const lines = Object.entries({ Host: `${hostname}:${port}`, "Accept-Encoding": "gzip", Connection: "keep-alive", ...headers }).map(([name, value]) => `${name}: ${value}`);
  const request = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
  const cpuBefore = cpuMsOf(pid);
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  const results = await Promise.all(Array.from({ length: connections }, () => oneConnection(Number(port), request, until)));
  const elapsed = (performance.now() - startedAt) / 1000;
  const count = results.reduce((sum, result) => sum + result.count, 0);
  return { perSecond: count / elapsed, cpuMs: (cpuMsOf(pid) - cpuBefore) / count, status: results[0]?.status ?? "", bytes: results[0]?.bytes ?? 0 };
}

/** One request after the other on a connection of our own: an HTTP client would cost more than what is measured. */
function oneConnection(port: number, request: Buffer, until: number): Promise<{ count: number; status: string; bytes: number }> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, "127.0.0.1");
    const parts: Buffer[] = [];
    let count = 0;
    let status = "";
    let bytes = 0;
    socket.on("error", reject);
    socket.on("connect", () => socket.write(request));
    socket.on("data", (part) => {
      parts.push(part);
      const answer = parts.length === 1 ? part : Buffer.concat(parts);
      if (!isWhole(answer)) return;
      parts.length = 0;
      count += 1;
      status = answer.toString("latin1", 9, 12);
      bytes = answer.byteLength;
      if (performance.now() < until) return void socket.write(request);
      socket.destroy();
      resolve({ count, status, bytes });
    });
  });
}

function isWhole(answer: Buffer): boolean {
  const head = answer.indexOf("\r\n\r\n");
  if (head === -1) return false;
  const headers = answer.toString("latin1", 0, head);
  const length = /content-length: (\d+)/i.exec(headers)?.[1];
  if (length !== undefined) return answer.byteLength >= head + 4 + Number(length);
  if (/^HTTP\/1\.1 304/.test(headers)) return true;
  return answer.toString("latin1", answer.byteLength - 5) === "0\r\n\r\n";
}

/** Processor time that the process has taken, user and system, all threads (proc(5), fields 14 and 15 in hundredths of a second). */
function cpuMsOf(pid: number): number {
  const fields = fs.readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Memory that the process holds, in megabytes. */
export function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
}
