import { ok, type Result, refuse } from "../../../lib/result.ts";
import { bumpDataVersion } from "../../../platform/database/data-version.server.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import { nameFormerLogo } from "../logo/former-logo.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";

/** `undo` names the logo that was there before, for `restoreClusterLogo`; null where there was none. */
export type LogoChanged = { undo: string | null };

/** The cluster's id in audit events and in the names of its former logos. */
export const clusterSubjectId = "1";

/** Puts another picture, or none, in the place of the cluster's logo. The same picture again changes nothing. */
export function changeClusterLogo(act: Act, choose: (tx: Tx, standingId: string | null) => Promise<string | null>): Promise<Result<LogoChanged, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "cluster.configure")) return refuse("not-found");
    await tx.$queryRaw`select id from "Cluster" where id = 1 for update`;
    const cluster = await tx.cluster.findUnique({ where: { id: 1 }, select: { logoFileId: true } });
    if (!cluster) return refuse("not-found");
    const before = cluster.logoFileId;
    const after = await choose(tx, before);
    if (after === before) return ok({ undo: null });
    await tx.cluster.update({ where: { id: 1 }, data: { logoFileId: after } });
    const action = after === null ? "cluster.logo-removed" : "cluster.logo-set";
    await recordEvent(tx, act, { action, subjectKind: "cluster", subjectId: clusterSubjectId, changes: [{ field: "logo", before, after }] });
    await bumpDataVersion(tx, "directory");
    return ok({ undo: before === null ? null : nameFormerLogo(clusterSubjectId, before) });
  });
}
