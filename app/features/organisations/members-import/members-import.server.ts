import fs from "node:fs/promises";
import { ok } from "../../../lib/result.ts";
import { isUuid } from "../../../lib/uuid.ts";
import { db, type Tx } from "../../../platform/database/db.server.ts";
import { env } from "../../../platform/env.server.ts";
import { runInThread } from "../../../platform/thread/run-in-thread.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { actorId, mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import type { ImportKind } from "../../imports/import-kind.ts";
import { reindexTouched } from "../reindex-touched.server.ts";
import { findRememberedMapping } from "./find-remembered-mapping.server.ts";
import { listKnownOrganisations, listStoredMembers } from "./list-stored-members.server.ts";
import { findDuplicates, matchMembers } from "./match-members.ts";
import type { MemberRow } from "./member-row.ts";
import { parseMembersOptions } from "./members-options.ts";
import type { MembersInput, MembersReading, ReadInThread } from "./members-reading.ts";
import type { MemberPermissions } from "./plan/member-plan.ts";
import { concernedOrganisations, type PlannedMembers, planMembers } from "./plan/plan-members.ts";
import { effectOf, previewPlan, summaryOf } from "./plan/preview-plan.ts";
import { ownIdScheme } from "./plan/stored-member.ts";
import { suggestMapping } from "./suggest-mapping.ts";
import { writeMembers } from "./write/write-members.server.ts";

type Input = MembersInput & { options: unknown };

/** The import of an office's own list of members: organisations, their people, and the rights of those. */
export const membersImport: ImportKind<Input, PlannedMembers["plan"]> = {
  name: "members",
  tables: ["Organisation", "Site", "OrganisationContact", "OrganisationExternalId", "Person", "Affiliation", "AffiliationRight"],
  async read({ files, options }, act) {
    const [file] = files;
    if (!file) return { ok: false, problem: "file-gone" };
    const { maxBytes, maxRows, maxMs, memoryMb } = env().imports;
    const today = await clusterDay(db(), act.now);
    const asked: ReadInThread = { bytes: await fs.readFile(file.path), fileName: file.name, options, limits: { maxBytes, maxRows }, today };
    const task = { module: "app/features/organisations/members-import/read-members-in-thread.ts", name: "readMembers" } as const;
    const read = await runInThread<{ reading: MembersReading; input: MembersInput | null }>(task, asked, { maxMs, memoryMb });
    if (!read.ok) return read;
    const { reading, input } = read.value;
    return ok({ reading: await withRemembered(reading), input: input && { ...input, options } });
  },
  async plan(tx, { members: read, problems, options }, { act, choices }) {
    const members = read.map(withOwnNumbers);
    const known = await listKnownOrganisations(tx);
    const list = { members, matches: matchMembers(members, known), duplicates: findDuplicates(members) };
    const stored = await listStoredMembers(tx, concernedOrganisations(list, choices), members, known);
    const { newKind, newIsMember, stored: storedRule } = parseMembersOptions(options);
    const planned = planMembers(list, stored, choices, { today: await clusterDay(tx, act.now), may: permissionsOf(act), newKind, newIsMember, stored: storedRule });
    const names = new Map(known.map(({ organisationId, legalName, cities }) => [organisationId, { name: legalName, city: cities[0] ?? null }]));
    const preview = previewPlan(planned, problems, (organisationId) => names.get(organisationId) ?? { name: organisationId, city: null });
    return { plan: planned.plan, effect: effectOf(planned), preview, summary: summaryOf(planned, preview) };
  },
  async execute(tx, act, plan, { journal, report }) {
    await writeMembers(tx, act, plan, journal, report);
  },
  changed: (tx: Tx, rows) => reindexTouched(tx, rows),
};

/** In an export the organisations' own ids stand as numbers of another system: they recognise, and are not stored. */
function withOwnNumbers(member: MemberRow): MemberRow {
  return { ...member, externalIds: member.externalIds.map(({ scheme, value }) => ({ scheme: isUuid(value) ? ownIdScheme : scheme, value })) };
}

function permissionsOf(act: Act): MemberPermissions {
  return { people: mayAct(act, "people.administer"), membership: mayAct(act, "standing.decide"), notes: actorId(act) !== null && mayAct(act, "notes.keep") };
}

/** What someone chose for a list with the same headings comes before what the headings suggest. */
async function withRemembered(reading: MembersReading): Promise<MembersReading> {
  const { table, suggested } = reading;
  if (!table || !suggested) return reading;
  const remembered = await findRememberedMapping(suggested.signature);
  return remembered ? { ...reading, suggested: suggestMapping({ columns: table.columns, rows: [] }, remembered) } : reading;
}
