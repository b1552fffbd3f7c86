import fs from "node:fs/promises";
import { db } from "../../../platform/database/db.server.ts";
import { env } from "../../../platform/env.server.ts";
import { runInThread } from "../../../platform/thread/run-in-thread.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import type { ImportKind } from "../../imports/import-kind.ts";
import { listKnownOrganisations, listStoredMembers } from "../members-import/list-stored-members.server.ts";
import { matchMembers } from "../members-import/match-members.ts";
import { concernedOrganisations, planMembers } from "../members-import/plan/plan-members.ts";
import { effectOf } from "../members-import/plan/preview-plan.ts";
import { reindexTouched } from "../reindex-touched.server.ts";
import { listHeldTerms, listServices } from "./list-services.server.ts";
import { specialityIndex } from "./match-specialities.ts";
import { planServices, storedOrganisations } from "./plan-services.ts";
import { previewProviders } from "./preview-providers.ts";
import type { ProvidersInput, ProvidersReading } from "./provider.ts";
import type { ReadProvidersTask } from "./read-providers-in-thread.ts";
import { type ProvidersPlan, writeProviders } from "./write-providers.server.ts";

/** A public list brings nobody, makes nobody a member, and only completes what is stored. */
const rules = { may: { people: false, membership: false, notes: false }, newKind: "provider", newIsMember: false, stored: "complete" } as const;

/** The import of a list of providers with coordinates, such as a country's hospitals as GISCO publishes them. */
export const providersImport: ImportKind<ProvidersInput, ProvidersPlan> = {
  name: "providers",
  tables: ["Organisation", "Site", "OrganisationContact", "OrganisationExternalId", "OrganisationTerm", "RegisterEntry"],
  async read({ files: [file] }, act) {
    if (!file) return { ok: false, problem: "file-gone" };
    const { maxBytes, maxRows, maxMs, memoryMb } = env().imports;
    const asked: ReadProvidersTask = { bytes: await fs.readFile(file.path), fileName: file.name, limits: { maxBytes, maxRows }, today: await clusterDay(db(), act.now) };
    const task = { module: "app/features/organisations/providers-import/read-providers-in-thread.ts", name: "readProvidersList" } as const;
    return runInThread<{ reading: ProvidersReading; input: ProvidersInput | null }>(task, asked, { maxMs, memoryMb });
  },
  async plan(tx, { providers, problems }, { act, choices }) {
    const members = providers.map(({ member }) => member);
    const known = await listKnownOrganisations(tx);
    // Rows of the list are told apart by their ids, and were gathered when it was read.
    const list = { members, matches: matchMembers(members, known), duplicates: [] };
    const stored = await listStoredMembers(tx, concernedOrganisations(list, choices), members, known);
    const planned = planMembers(list, stored, choices, { ...rules, today: await clusterDay(tx, act.now) });
    const held = await listHeldTerms(tx, storedOrganisations(planned));
    const services = planServices(providers, planned, { termOf: specialityIndex(await listServices(tx)), held });
    const names = new Map(known.map(({ organisationId, legalName, cities }) => [organisationId, { name: legalName, city: cities[0] ?? null }]));
    const { preview, summary } = previewProviders(planned, services, problems, (organisationId) => names.get(organisationId) ?? { name: organisationId, city: null });
    const plan = { members: planned.plan, services: services.services };
    return { plan, effect: { members: effectOf(planned), services: services.services }, preview, summary };
  },
  execute: (tx, act, plan, { journal, report }) => writeProviders(tx, act, plan, journal, report),
  changed: (tx, rows) => reindexTouched(tx, rows),
};
