import { dateOfDay } from "../../../../lib/day.ts";
import { insertRows, updateRows } from "../../../../platform/database/bulk-rows.server.ts";
import type { Tx } from "../../../../platform/database/db.server.ts";
import { newId } from "../../../../platform/id.server.ts";
import { freeSlug } from "../../../accounts/organisations/free-slug.ts";
import { actorId } from "../../../accounts/permissions.ts";
import type { Act } from "../../../accounts/viewer.ts";
import type { Report } from "../../../imports/import-kind.ts";
import type { Journal } from "../../../imports/journal.server.ts";
import type { MemberPlan, OrganisationWrite } from "../plan/member-plan.ts";
import { type Placed, unitOf } from "./placed.ts";
import { recordMembers } from "./record-members.server.ts";
import { writePeople } from "./write-people.server.ts";

/** Writes the plan of a members' list in bulk, and answers it with the ids that were given. Rows of one organisation are one unit of the undo. */
export async function writeMembers(tx: Tx, act: Act, plan: MemberPlan, journal: Journal, report: Report): Promise<readonly Placed[]> {
  const placed = plan.organisations.map((write) => ({ ...write, id: write.organisationId ?? newId(act.now) }));
  const steps = [writeOrganisations, writeSites, writeContacts, writeDescriptions, writeSets, writeOthers];
  const total = steps.length + 2;
  for (const [done, step] of steps.entries()) {
    report({ step: "organisations", done, total });
    await step(tx, act, placed, journal, plan);
  }
  report({ step: "people", done: steps.length, total });
  const people = await writePeople(tx, act, plan, placed, journal);
  report({ step: "audit", done: total - 1, total });
  await recordMembers(tx, act, placed, people);
  return placed;
}

type Step = (tx: Tx, act: Act, placed: readonly Placed[], journal: Journal, plan: MemberPlan) => Promise<void>;

const writeOrganisations: Step = async (tx, act, placed, journal) => {
  const touched = placed.filter(hasOwnChange);
  await journal.remember(
    "Organisation",
    touched.map(({ id }) => ({ key: id, unit: unitOf(id) })),
  );
  const created = touched.filter(({ organisationId }) => organisationId === null);
  const slugs = created.length > 0 ? await takeSlugs(tx, created) : [];
  const rows = created.map(({ id, columns }, place) => ({ id, slug: slugs[place] as string, ...columns, createdAt: act.now, updatedAt: act.now }));
  await insertRows(tx, "Organisation", rows);
  const changed = touched.filter(({ organisationId }) => organisationId !== null);
  await updateRows(
    tx,
    "Organisation",
    changed.flatMap(({ id, columns, before, version }) => ({ id, ...(columns ?? before), version: version + 1, updatedAt: act.now })),
  );
};

/** Whether anything of the organisation itself changes; joining a person to it does not. */
function hasOwnChange(write: OrganisationWrite): boolean {
  const { sites, contacts, descriptions, languages, sourceMarkets, declarations, externalIds } = write;
  const lists = [sites, contacts, descriptions, declarations, externalIds, languages.add, languages.remove, sourceMarkets.add, sourceMarkets.remove];
  return write.columns !== null || lists.some((list) => list.length > 0);
}

async function takeSlugs(tx: Tx, created: readonly Placed[]): Promise<string[]> {
  const taken = new Set((await tx.organisation.findMany({ select: { slug: true } })).map((row) => row.slug));
  return created.map(({ columns }) => {
    const slug = freeSlug(columns?.shortName ?? columns?.legalName ?? "", taken);
    taken.add(slug);
    return slug;
  });
}

const writeSites: Step = async (tx, act, placed, journal) => {
  const rows = placed.flatMap(({ id: organisationId, sites }) =>
    sites.map(({ siteId, columns }) => ({ isNew: siteId === null, row: { id: siteId ?? newId(act.now), organisationId, ...columns } })),
  );
  await journal.remember(
    "Site",
    rows.map(({ row }) => ({ key: row.id, unit: unitOf(row.organisationId) })),
  );
  await insertRows(
    tx,
    "Site",
    rows.flatMap(({ isNew, row }) => (isNew ? [row] : [])),
  );
  await updateRows(
    tx,
    "Site",
    rows.flatMap(({ isNew, row }) => (isNew ? [] : [row])),
  );
};

const writeContacts: Step = async (tx, act, placed, journal) => {
  const rows = placed.flatMap(({ id: organisationId, contacts }) => contacts.map((contact) => ({ id: newId(act.now), organisationId, ...contact })));
  await journal.remember(
    "OrganisationContact",
    rows.map((row) => ({ key: row.id, unit: unitOf(row.organisationId) })),
  );
  await insertRows(tx, "OrganisationContact", rows);
};

const writeDescriptions: Step = async (tx, _act, placed, journal) => {
  const rows = placed.flatMap(({ id: organisationId, descriptions }) => descriptions.map(({ locale, text, isNew }) => ({ isNew, row: { organisationId, locale, text } })));
  await journal.remember(
    "OrganisationDescription",
    rows.map(({ row }) => ({ key: [row.organisationId, row.locale], unit: unitOf(row.organisationId) })),
  );
  await insertRows(
    tx,
    "OrganisationDescription",
    rows.flatMap(({ isNew, row }) => (isNew ? [row] : [])),
  );
  await updateRows(
    tx,
    "OrganisationDescription",
    rows.flatMap(({ isNew, row }) => (isNew ? [] : [row])),
  );
};

const writeSets: Step = async (tx, _act, placed, journal) => {
  const sets = [
    { table: "OrganisationLanguage", column: "languageCode", of: (write: Placed) => write.languages },
    { table: "OrganisationSourceMarket", column: "countryCode", of: (write: Placed) => write.sourceMarkets },
  ] as const;
  for (const { table, column, of } of sets) {
    const pairs = (which: "add" | "remove") => placed.flatMap((write) => of(write)[which].map((code) => ({ organisationId: write.id, code })));
    const added = pairs("add");
    const removed = pairs("remove");
    await journal.remember(
      table,
      [...added, ...removed].map(({ organisationId, code }) => ({ key: [organisationId, code], unit: unitOf(organisationId) })),
    );
    for (const { organisationId, code } of removed) {
      if (table === "OrganisationLanguage") await tx.organisationLanguage.deleteMany({ where: { organisationId, languageCode: code } });
      else await tx.organisationSourceMarket.deleteMany({ where: { organisationId, countryCode: code } });
    }
    await insertRows(
      tx,
      table,
      added.map(({ organisationId, code }) => ({ organisationId, [column]: code })),
    );
  }
};

/** Declarations, numbers of other systems, notes: always new rows. */
const writeOthers: Step = async (tx, act, placed, journal, { asOfOn }) => {
  const authorId = actorId(act);
  const of = <Item extends object>(pick: (write: Placed) => readonly Item[]) =>
    placed.flatMap((write) => pick(write).map((item) => ({ id: newId(act.now), organisationId: write.id, ...item })));
  const tables = {
    Declaration: of(({ declarations }) => declarations).map((row) => ({ ...row, asOfOn: dateOfDay(asOfOn), createdAt: act.now })),
    OrganisationExternalId: of(({ externalIds }) => externalIds),
    InternalNote: authorId === null ? [] : of(({ notes }) => notes.map((body) => ({ body }))).map((row) => ({ ...row, authorId, createdAt: act.now })),
  };
  for (const [table, rows] of Object.entries(tables)) {
    await journal.remember(
      table,
      rows.map((row) => ({ key: row.id, unit: unitOf(row.organisationId) })),
    );
    await insertRows(tx, table, rows);
  }
};
