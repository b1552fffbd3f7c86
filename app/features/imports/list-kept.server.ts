import { groupBy } from "../../lib/group-by.ts";
import { isUuid } from "../../lib/uuid.ts";
import { db } from "../../platform/database/db.server.ts";
import { can } from "../accounts/permissions.ts";
import type { Viewer } from "../accounts/viewer.ts";
import type { UndoRefusal } from "./refuse-undo.server.ts";

/** Something that the undo left: an organisation, a person, a project, with the reasons. */
export type KeptUnit = { kind: string; id: string; name: string | null; reasons: readonly UndoRefusal[] };

const most = 500;

/** What the last undo of an import left as it is, by unit. */
export async function listKept(viewer: Viewer | "command-line", runId: string): Promise<KeptUnit[]> {
  if (viewer !== "command-line" && !can(viewer, "imports.run")) return [];
  const rows = await db().$queryRaw<{ unit: string; reasons: UndoRefusal[] }[]>`
    select unit, array_agg(distinct refusal order by refusal) as reasons from "ImportChange"
    where "runId" = ${runId}::uuid and refusal is not null group by unit order by unit limit ${most}`;
  const units = rows.map(({ unit, reasons }) => {
    const [kind = "", id = ""] = unit.split(":");
    const own = reasons.filter((reason) => reason !== "with-others");
    return { kind, id, reasons: own.length > 0 ? own : reasons };
  });
  const names = await namesOf(units);
  return units.map((unit) => ({ ...unit, name: names.get(unit.id) ?? null }));
}

async function namesOf(units: readonly { kind: string; id: string }[]): Promise<ReadonlyMap<string, string>> {
  const byKind = groupBy(
    units.filter(({ id }) => isUuid(id)),
    ({ kind }) => kind,
  );
  const ids = (kind: string) => ({ id: { in: (byKind.get(kind) ?? []).map(({ id }) => id) } });
  const [organisations, people, projects] = await Promise.all([
    db().organisation.findMany({ where: ids("organisation"), select: { id: true, legalName: true } }),
    db().person.findMany({ where: ids("person"), select: { id: true, name: true } }),
    db().project.findMany({ where: ids("project"), select: { id: true, title: true } }),
  ]);
  return new Map([
    ...organisations.map((row) => [row.id, row.legalName] as const),
    ...people.map((row) => [row.id, row.name] as const),
    ...projects.map((row) => [row.id, row.title] as const),
  ]);
}
