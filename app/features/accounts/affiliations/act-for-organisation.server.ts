import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { hashToken } from "../../../platform/secrets.server.ts";
import { recordEvent } from "../audit.server.ts";
import { can } from "../permissions.ts";
import { type Act, affiliationWith, type Viewer } from "../viewer.ts";

/** Chooses in this session for which organisation the person acts; null: for nobody but themself. */
export function actForOrganisation(act: Act, input: { organisationId: string | null }): Promise<Result<{ changed: boolean }, "not-found">> {
  const { by } = act;
  const { organisationId } = input;
  return transaction(async (tx) => {
    if (by.kind !== "person") return refuse("not-found");
    if (organisationId !== null && !can(by.viewer, "organisation.act-for", organisationId)) return refuse("not-found");
    if (by.viewer.actingForId === organisationId) return ok({ changed: false });
    const { count } = await tx.session.updateMany({ where: { id: hashToken(by.viewer.sessionId), personId: by.viewer.personId }, data: { actingForId: organisationId } });
    if (count === 0) return refuse("not-found");
    await recordEvent(tx, act, {
      action: "person.acting-for-chosen",
      subjectKind: "person",
      subjectId: by.viewer.personId,
      changes: [{ field: "actingFor", before: nameOf(by.viewer, by.viewer.actingForId), after: nameOf(by.viewer, organisationId) }],
    });
    return ok({ changed: true });
  });
}

function nameOf(viewer: Viewer, organisationId: string | null): string | null {
  return organisationId === null ? null : (affiliationWith(viewer, organisationId)?.organisationName ?? null);
}
