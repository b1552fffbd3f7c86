import type { Tx } from "../../../platform/database/db.server.ts";
import type { KeptImage } from "../../../platform/storage/keep-image.server.ts";

/** The row of a stored picture: the one that stands there already where its content is the same, else a new one. */
export async function keepLogoFile(tx: Tx, image: KeptImage, about: { standingId: string | null; originalName: string; now: Date }): Promise<{ fileId: string; isNew: boolean }> {
  const standing = about.standingId ? await tx.storedFile.findUnique({ where: { id: about.standingId } }) : null;
  if (standing?.sha256 === image.sha256) return { fileId: standing.id, isNew: false };
  const file = await tx.storedFile.create({ data: { ...image, originalName: about.originalName.slice(0, 200), createdAt: about.now } });
  return { fileId: file.id, isNew: true };
}
