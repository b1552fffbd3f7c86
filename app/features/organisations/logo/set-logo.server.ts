import { ok, type Result, refuse } from "../../../lib/result.ts";
import { keepImage } from "../../../platform/storage/keep-image.server.ts";
import type { ImageProblem } from "../../../platform/storage/re-encode-image.server.ts";
import { nameFormerLogo } from "../../accounts/logo/former-logo.server.ts";
import { keepLogoFile } from "../../accounts/logo/keep-logo-file.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { type EditProblem, type EditTarget, editingProfile } from "../editing-profile.server.ts";

export type LogoInput = EditTarget & { bytes: Uint8Array; originalName: string };

/** `undo` names the logo that this one replaced, for `restoreLogo`; null where there was none. */
export type LogoSet = { fileId: string; undo: string | null };

/** Pixels of the longer side: sharp at twice the size that any page shows it at. */
const longestSide = 640;

/** Gives the organisation a logo. */
export async function setLogo(act: Act, input: LogoInput): Promise<Result<LogoSet, EditProblem | ImageProblem>> {
  if (!mayAct(act, "organisation.edit-profile", input.organisationId)) return refuse("not-found");
  const image = await keepImage(input.bytes, longestSide, "webp");
  if (!image.ok) return image;
  return editingProfile(act, input, "organisation.logo-set", async (tx, edit) => {
    const before = edit.organisation.logoFileId;
    const { fileId, isNew } = await keepLogoFile(tx, image.value, { standingId: before, originalName: input.originalName, now: act.now });
    if (!isNew) return ok({ fileId, undo: null });
    await tx.organisation.update({ where: { id: edit.organisation.id }, data: { logoFileId: fileId } });
    edit.note("logo", before, fileId);
    return ok({ fileId, undo: before && nameFormerLogo(input.organisationId, before) });
  });
}
