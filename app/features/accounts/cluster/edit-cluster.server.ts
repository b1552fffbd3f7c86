import { ok, type Result, refuse } from "../../../lib/result.ts";
import { bumpDataVersion } from "../../../platform/database/data-version.server.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";
import { type ClusterSettings, clusterChanges } from "./cluster-changes.ts";

/** Changes the portal's own settings. `editedFrom` is when the settings that the editor saw were last changed. */
export function editCluster(act: Act, input: ClusterSettings & { editedFrom: Date }): Promise<Result<{ changed: boolean }, "not-found" | "changed-meanwhile">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "cluster.configure")) return refuse("not-found");
    await tx.$queryRaw`select id from "Cluster" where id = 1 for update`;
    const before = await tx.cluster.findUnique({ where: { id: 1 } });
    if (!before) return refuse("not-found");
    if (before.updatedAt.getTime() !== input.editedFrom.getTime()) return refuse("changed-meanwhile");
    const { editedFrom: _, ...after } = input;
    const changes = clusterChanges(before, after);
    if (changes.length === 0) return ok({ changed: false });
    await tx.cluster.update({ where: { id: 1 }, data: after });
    await recordEvent(tx, act, { action: "cluster.configured", subjectKind: "cluster", subjectId: "1", changes });
    await bumpDataVersion(tx, "directory");
    return ok({ changed: true });
  });
}
