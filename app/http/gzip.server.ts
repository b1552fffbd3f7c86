import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";

export const zip: (body: Buffer) => Promise<Buffer> = promisify(gzip);
export const unzip: (body: Buffer) => Promise<Buffer> = promisify(gunzip);

export function takesGzip(request: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(request.headers["accept-encoding"] ?? ""));
}
