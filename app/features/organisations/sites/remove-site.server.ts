import { ok, type Result } from "../../../lib/result.ts";
import type { Act } from "../../accounts/viewer.ts";
import { type EditProblem, type EditTarget, editingProfile } from "../editing-profile.server.ts";
import { findSiteOf, noteSite, type SiteInput } from "./save-site.server.ts";

/**
 * Removes a site; where it was the main one, the next becomes it. Answers what was removed, so that it can be taken back;
 * null where it was gone already.
 */
export function removeSite(act: Act, input: EditTarget & { siteId: string }): Promise<Result<SiteInput | null, EditProblem>> {
  return editingProfile(act, input, "organisation.site-removed", async (tx, edit) => {
    const organisationId = edit.organisation.id;
    const site = await findSiteOf(tx, organisationId, input.siteId);
    if (!site) return ok(null);
    await tx.site.delete({ where: { id: site.id } });
    if (site.isPrimary) {
      const next = await tx.site.findFirst({ where: { organisationId }, orderBy: { id: "asc" } });
      if (next) await tx.site.update({ where: { id: next.id }, data: { isPrimary: true } });
    }
    noteSite(edit, site, null);
    edit.hides();
    const { id: _id, ...removed } = site;
    return ok(removed);
  });
}
