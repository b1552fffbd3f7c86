import { ok, type Result } from "../../lib/result.ts";
import { type CleanImage, type ImageFormat, type ImageProblem, reEncodeImage } from "./re-encode-image.server.ts";
import { storage } from "./storage.server.ts";

export type KeptImage = Omit<CleanImage, "bytes"> & { sha256: string; byteSize: number };

/** Encodes an uploaded picture anew and stores it; to be called before the transaction, since one that no row names is never served. */
export async function keepImage(bytes: Uint8Array, longestSide: number, format: ImageFormat): Promise<Result<KeptImage, ImageProblem>> {
  const image = await reEncodeImage(bytes, longestSide, format);
  if (!image.ok) return image;
  const { bytes: clean, ...size } = image.value;
  return ok({ ...size, sha256: await storage().put(clean), byteSize: clean.byteLength });
}
