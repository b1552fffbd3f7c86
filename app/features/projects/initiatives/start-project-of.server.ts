import { dateOfDay } from "../../../lib/day.ts";
import { bumpDataVersion } from "../../../platform/database/data-version.server.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { joiningState } from "./joining.ts";
import type { LockedInitiative } from "./lock-initiative.server.ts";

const roles = { partner: "participant", adviser: "adviser", funder: "funder" } as const;

/** Makes the project of a proposal that begins: its leader and all who agreed, from today on. Answers its id. */
export async function startProjectOf(tx: Tx, act: Act, initiative: LockedInitiative): Promise<string> {
  const startsOn = dateOfDay(await clusterDay(tx, act.now));
  const agreed = initiative.partners.filter((partner) => joiningState(partner) === "in");
  const consortium = [{ organisationId: initiative.leaderId, role: "coordinator" }, ...agreed.map(({ organisationId, role }) => ({ organisationId, role: roles[role] }))];
  const { id } = await tx.project.create({
    data: {
      ...{
        source: "portal",
        title: initiative.title,
        summary: `${initiative.why}\n\n${initiative.what}`,
        scopeId: initiative.scopeId,
        scopeNamedAt: initiative.scopeId === null ? null : act.now,
      },
      // Its days say where it stands.
      status: "unknown",
      startsOn,
      createdAt: act.now,
      partners: { create: consortium.map((partner, index) => ({ ...partner, startsOn, position: index + 1 })) },
    },
  });
  await recordEvent(tx, act, { action: "project.started", subjectKind: "project", subjectId: id, organisationId: initiative.leaderId });
  await bumpDataVersion(tx, "projects");
  return id;
}
