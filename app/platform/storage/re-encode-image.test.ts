import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { heaviestUploadBytes, reEncodeImage } from "./re-encode-image.server.ts";

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 4, background: { r: 15, g: 118, b: 110, alpha: 0.5 } } });

test("PNG, JPEG and WebP come out as WebP, at most so long, never enlarged", async () => {
  for (const bytes of [await picture(800, 200).png().toBuffer(), await picture(800, 200).jpeg().toBuffer(), await picture(800, 200).webp().toBuffer()]) {
    const answer = await reEncodeImage(bytes, 400);
    expect(answer).toMatchObject({ ok: true, value: { mediaType: "image/webp", width: 400, height: 100 } });
    if (answer.ok) expect((await sharp(answer.value.bytes).metadata()).format).toBe("webp");
  }
  expect(await reEncodeImage(await picture(40, 30).png().toBuffer(), 400)).toMatchObject({ ok: true, value: { width: 40, height: 30 } });
});

test("nothing of the upload's metadata stays, and a turned photograph stands upright", async () => {
  const signed = await picture(80, 40)
    .jpeg()
    .withExif({ IFD0: { Copyright: "planted-copyright" } })
    .toBuffer();
  expect(signed.toString("latin1")).toContain("planted-copyright");
  const clean = await reEncodeImage(signed, 400);
  expect(clean.ok && Buffer.from(clean.value.bytes).toString("latin1")).not.toContain("planted-copyright");
  const turned = await picture(80, 40).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  expect(await reEncodeImage(turned, 400)).toMatchObject({ ok: true, value: { width: 40, height: 80 } });
});

test("drawings are refused however they begin", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><script>alert(1)</script></svg>';
  for (const text of [svg, `<?xml version="1.0"?>${svg}`, `\uFEFF\n ${svg}`, `<!-- x -->${svg}`]) {
    expect(await reEncodeImage(new TextEncoder().encode(text), 400), text).toEqual({ ok: false, problem: "image-is-a-drawing" });
  }
  expect(await reEncodeImage(Buffer.from(`\uFEFF${svg}`, "utf16le"), 400)).toEqual({ ok: false, problem: "image-is-a-drawing" });
});

test("too heavy, of another kind, broken, cut off and too small are told apart", async () => {
  expect(await reEncodeImage(new Uint8Array(heaviestUploadBytes + 1), 400)).toEqual({ ok: false, problem: "image-too-heavy" });
  expect(await reEncodeImage(await picture(50, 50).gif().toBuffer(), 400)).toEqual({ ok: false, problem: "image-of-another-kind" });
  expect(await reEncodeImage(new TextEncoder().encode("not a picture"), 400)).toEqual({ ok: false, problem: "image-unreadable" });
  expect(await reEncodeImage(new Uint8Array(0), 400)).toEqual({ ok: false, problem: "image-unreadable" });
  const whole = await picture(300, 300).png({ compressionLevel: 0 }).toBuffer();
  expect(await reEncodeImage(whole.subarray(0, whole.length / 2), 400)).toEqual({ ok: false, problem: "image-unreadable" });
  expect(await reEncodeImage(await picture(200, 15).png().toBuffer(), 400)).toEqual({ ok: false, problem: "image-too-small" });
});

test("a small file that would unfold into billions of pixels is refused before it does", async () => {
  const bomb = pngOfSize(60_000, 60_000);
  expect(bomb.byteLength).toBeLessThan(200);
  const before = process.memoryUsage().rss;
  expect(await reEncodeImage(bomb, 400)).toEqual({ ok: false, problem: "image-too-large" });
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
});

/** A PNG that claims a size and has next to no data. */
function pngOfSize(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const frame = Buffer.alloc(body.length + 8);
    frame.writeUInt32BE(data.length, 0);
    body.copy(frame, 4);
    frame.writeUInt32BE(crc32(body), body.length + 4);
    return frame;
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.alloc(64))), chunk("IEND", Buffer.alloc(0))]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
