import { ok, type Result } from "../../../lib/result.ts";
import { type ImageProblem, reEncodeImage } from "../../../platform/storage/re-encode-image.server.ts";
import { storage } from "../../../platform/storage/storage.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { type EditProblem, type EditTarget, editingProfile } from "../editing-profile.server.ts";

export type LogoInput = EditTarget & { bytes: Uint8Array; originalName: string };

/** Pixels of the longer side: sharp at twice the size that any page shows it at. */
const longestSide = 640;

/** Gives the organisation a logo. The picture is stored before the transaction: one that no row names is never served. */
export async function setLogo(act: Act, input: LogoInput): Promise<Result<{ fileId: string }, EditProblem | ImageProblem>> {
  if (!mayAct(act, "organisation.edit-profile", input.organisationId)) return { ok: false, problem: "not-found" };
  const image = await reEncodeImage(input.bytes, longestSide);
  if (!image.ok) return image;
  const { bytes, mediaType, width, height } = image.value;
  const sha256 = await storage().put(bytes);
  return editingProfile(act, input, "organisation.logo-set", async (tx, edit) => {
    const before = edit.organisation.logoFileId;
    const held = before ? await tx.storedFile.findUnique({ where: { id: before } }) : null;
    if (held?.sha256 === sha256) return ok({ fileId: held.id });
    const file = await tx.storedFile.create({
      data: { sha256, mediaType, byteSize: bytes.byteLength, originalName: input.originalName.slice(0, 200), width, height, createdAt: act.now },
    });
    await tx.organisation.update({ where: { id: edit.organisation.id }, data: { logoFileId: file.id } });
    edit.note("logo", before, file.id);
    return ok({ fileId: file.id });
  });
}
