import fs from "node:fs";
import net from "node:net";
import { isSmall, rounds, type Series } from "./rounds.ts";

export type Target = { url: string; pid: number; headers?: Record<string, string> /** What each answer has to be; 200 unless said. */; status?: number };
/** Requests a second, processor time a request and memory held, by round. */
export type Load = { perSecond: Series; cpuMs: Series; memoryMb: Series };

const connections = 10;
const secondsPerRound = isSmall ? 0.1 : 1.5;
// The compiler needs some thousand requests before a server is as fast as it gets.
const secondsToWarmUp = isSmall ? 0.1 : 4;

/** Asks each target for its page as fast as it answers, in turns. The load is made in this process, so it takes the other core. */
export async function loadEach<Name extends string>(targets: Record<Name, Target>): Promise<Record<Name, Load>> {
  const names = Object.keys(targets) as Name[];
  const seen = Object.fromEntries(names.map((name) => [name, { perSecond: [], cpuMs: [], memoryMb: [] }])) as unknown as Record<Name, Record<keyof Load, number[]>>;
  for (const name of names) await loadOnce(targets[name], secondsToWarmUp);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const { perSecond, cpuMs } = await loadOnce(targets[name], secondsPerRound);
      seen[name].perSecond.push(perSecond);
      seen[name].cpuMs.push(cpuMs);
      seen[name].memoryMb.push(memoryOf(targets[name].pid));
    }
  }
  return seen;
}

async function loadOnce(target: Target, seconds: number): Promise<{ perSecond: number; cpuMs: number }> {
  const cpuBefore = cpuMsOf(target.pid);
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  const counts = await Promise.all(Array.from({ length: connections }, () => oneConnection(target, until)));
  const elapsed = (performance.now() - startedAt) / 1000;
  const count = counts.reduce((sum, one) => sum + one, 0);
  // The clock of processes ticks in hundredths of a second; less than a tick was at least half of one.
  return { perSecond: count / elapsed, cpuMs: Math.max(cpuMsOf(target.pid) - cpuBefore, 5) / count };
}

/** One request after the other on a connection of our own: an HTTP client would cost more than what is measured. Answers their number. */
function oneConnection({ url, headers = {}, status = 200 }: Target, until: number): Promise<number> {
  const { hostname, port, pathname, search } = new URL(url);
  const lines = Object.entries({ Host: `${hostname}:${port}`, "Accept-Encoding": "gzip", Connection: "keep-alive", ...headers }).map(([name, value]) => `${name}: ${value}`);
  const request = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), hostname);
    const parts: Buffer[] = [];
    let count = 0;
    const fail = (message: string) => {
      socket.destroy();
      reject(new Error(`${url}: ${message}`));
    };
    socket.setTimeout(20_000, () => fail("no answer within 20 seconds"));
    socket.on("error", reject);
    socket.on("end", () => fail("the connection was closed"));
    socket.on("connect", () => socket.write(request));
    socket.on("data", (part) => {
      parts.push(part);
      const answer = parts.length === 1 ? part : Buffer.concat(parts);
      if (!isWhole(answer)) return;
      parts.length = 0;
      count += 1;
      const given = answer.toString("latin1", 9, 12);
      if (given !== String(status)) return fail(`answered ${given}, not ${status}`);
      if (performance.now() < until) return void socket.write(request);
      socket.destroy();
      resolve(count);
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
function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}
