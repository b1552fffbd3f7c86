import sharp from "sharp";
import { ok, type Result, refuse } from "../../lib/result.ts";

export type ImageProblem = "image-too-heavy" | "image-unreadable" | "image-is-a-drawing" | "image-of-another-kind" | "image-too-large" | "image-too-small";

/** WebP for pages; PNG for what mail programs and previews of links elsewhere show too, since not all of them read WebP. */
export type ImageFormat = "webp" | "png";

export type CleanImage = { bytes: Uint8Array; mediaType: `image/${ImageFormat}`; width: number; height: number };

export const heaviestUploadBytes = 5 * 1024 * 1024;
/** Pixels that are decoded at most: a small file can unfold into gigabytes. */
const mostPixels = 40_000_000;
const shortestSide = 16;
const formats = ["png", "jpeg", "webp"];

/**
 * Decodes an uploaded picture and encodes it anew, so that nothing of the upload itself is ever served: no metadata, no
 * second meaning of the bytes. The longer side is at most `longestSide` pixels. Drawings (SVG) carry scripts and are refused.
 */
export async function reEncodeImage(bytes: Uint8Array, longestSide: number, format: ImageFormat = "webp"): Promise<Result<CleanImage, ImageProblem>> {
  if (bytes.byteLength > heaviestUploadBytes) return refuse("image-too-heavy");
  if (bytes.byteLength === 0) return refuse("image-unreadable");
  if (looksLikeMarkup(bytes)) return refuse("image-is-a-drawing");
  const size = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  const problem = problemWith(size);
  if (problem) return refuse(problem);
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error", animated: false })
    .rotate()
    .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true });
  return (format === "png" ? picture.png() : picture.webp({ quality: 90, alphaQuality: 100 })).toBuffer({ resolveWithObject: true }).then(
    ({ data, info }) => ok({ bytes: new Uint8Array(data), mediaType: `image/${format}` as const, width: info.width, height: info.height }),
    () => refuse("image-unreadable"),
  );
}

function problemWith(size: { format?: string; width?: number; height?: number } | null): ImageProblem | null {
  if (!size?.width || !size.height) return "image-unreadable";
  if (size.format === "svg") return "image-is-a-drawing";
  if (!formats.includes(size.format ?? "")) return "image-of-another-kind";
  if (size.width * size.height > mostPixels) return "image-too-large";
  return Math.min(size.width, size.height) < shortestSide ? "image-too-small" : null;
}

/** SVG and other XML, also behind a byte order mark or white space: the decoder must not even see them. */
function looksLikeMarkup(bytes: Uint8Array): boolean {
  const start = new TextDecoder("utf-8", { fatal: false }).decode(bytes.subarray(0, 256));
  return /^[\s\uFEFF\0]*</.test(start) || /^(\uFFFD){2}\0?<\0/.test(start);
}
