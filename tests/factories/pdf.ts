import { inflateSync } from "node:zlib";

/** Everything that a PDF holds in packed streams, what it draws and what is attached to it, unpacked. */
export function drawn(pdf: Buffer): string {
  const text = pdf.toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map((match) => Buffer.from(match[1] as string, "latin1"));
  return streams
    .map((stream) => {
      try {
        return inflateSync(stream).toString("latin1");
      } catch {
        return ""; // Not every stream is packed this way: fonts are not looked at.
      }
    })
    .join("\n");
}
