import { reindexOrganisations } from "../../../app/features/directory/reindex-organisations.server.ts";
import type { Database } from "../../../app/platform/database/db.server.ts";
import { newId } from "../../../app/platform/id.server.ts";
import { note } from "./report.ts";
import { isSmall } from "./rounds.ts";

export const organisationCount = isSmall ? 60 : 10_000;

const towns = ["Faro", "Lagos", "Portimão", "Loulé", "Albufeira", "Tavira", "Silves", "Olhão", "Lisboa", "Porto", "Braga", "Coimbra", "Évora", "Setúbal", "Aveiro", "Leiria"];
const headings = ["dental", "heart", "bones", "eyes", "skin", "fertility", "rehab", "mind"];
const languages = ["pt", "en", "de", "fr", "es", "nl", "sv", "ar"];
const markets = ["GB", "DE", "FR", "NL", "SE", "IE", "AO", "US"];

/** One of the list, scattered, so that what an organisation has in one column says nothing of another (MurmurHash3's finaliser). */
function pick(list: readonly string[], index: number, column: number): string {
  let hash = index * 16 + column;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return list[((hash ^ (hash >>> 16)) >>> 0) % list.length] as string;
}

/** Fills the migrated database with organisations that are published, with services, languages, markets, accreditations and points, and indexes them. */
export async function fillWithOrganisations(database: Database): Promise<void> {
  const { pool } = database;
  const now = new Date();
  await pool.query(`insert into "Cluster" (name, "legalEntityName", "legalAddress", "countryCode", "nutsCode", currency, "timeZone", "senderName", "senderEmail", "privacyNotice", imprint, "updatedAt")
    values ('Bench', 'Bench', 'Bench', 'PT', 'PT15', 'EUR', 'Europe/Lisbon', 'Bench', 'bench@example.org', '-', '-', now())`);
  const numbers = Array.from({ length: organisationCount }, (_, index) => index);
  const ids = numbers.map(() => newId(now));
  const insert = (text: string, columns: unknown[]) => pool.query(text, columns);
  await insert(
    `insert into "Organisation" (id, slug, kind, "legalName", "countryCode", "isMember", "updatedAt")
     select id, 'organisation-' || n, (case when n % 4 = 0 then 'supplier' else 'provider' end)::"OrganisationKind", name, 'PT', n % 2 = 0, now() from unnest($1::uuid[], $2::int[], $3::text[]) as t(id, n, name)`,
    [ids, numbers, numbers.map((index) => `${pick(["Clínica", "Hospital", "Centro", "Instituto"], index, 0)} ${pick(towns, index, 1)} ${index}`)],
  );
  await insert(
    `insert into "Site" (id, "organisationId", city, "countryCode", "nutsCode", latitude, longitude, "isPrimary")
     select gen_random_uuid(), id, city, 'PT', 'PT150', 37 + (n * 37 % 1000) / 250.0, -9 + (n * 91 % 1000) / 400.0, true from unnest($1::uuid[], $2::int[], $3::text[]) as t(id, n, city)`,
    [ids, numbers, numbers.map((index) => pick(towns, index, 2))],
  );
  await insert(
    `insert into "OrganisationDescription" ("organisationId", locale, text) select id, 'en', 'A house that looks after people who come from far away, with ' || word || ' and a garden by the sea, since ' || n from unnest($1::uuid[], $2::int[], $3::text[]) as t(id, n, word)`,
    [ids, numbers, numbers.map((index) => pick(["cardiology", "physiotherapy", "oncology", "orthopaedics", "dermatology", "rehabilitation", "dentistry", "radiology"], index, 3))],
  );
  await pool.query(
    `insert into "VocabularyTerm" (id, vocabulary, code, labels, position)
    select gen_random_uuid(), 'service', code, jsonb_build_object('en', code), n from unnest($1::text[]) with ordinality as t(code, n)`,
    [headings],
  );
  await pool.query(`insert into "VocabularyTerm" (id, vocabulary, code, "parentId", labels, position)
    select gen_random_uuid(), 'service', h.code || '-' || n, h.id, jsonb_build_object('en', h.code || ' ' || n), n from "VocabularyTerm" h cross join generate_series(1, 5) n`);
  await pool.query(`insert into "OrganisationTerm" ("organisationId", "termId")
    select o.id, t.id from (select id, row_number() over (order by slug) as n from "Organisation") o
    join (select id, row_number() over (order by code) - 1 as n from "VocabularyTerm" where "parentId" is not null) t on t.n in (o.n % 40, (o.n * 3 + 1) % 40)`);
  for (const [table, column, values] of [
    ["OrganisationLanguage", "languageCode", languages],
    ["OrganisationSourceMarket", "countryCode", markets],
  ] as const) {
    await pool.query(`insert into "${table}" ("organisationId", "${column}") select distinct id, v from unnest($1::uuid[], $2::text[]) as t(id, v)`, [
      [...ids, ...ids],
      [...numbers.map((index) => pick(values, index, 4)), ...numbers.map((index) => pick(values, index, 5))],
    ]);
  }
  await insert(
    `insert into "Accreditation" (id, "organisationId", scheme, issuer, "validFromOn") select gen_random_uuid(), id, case when n % 2 = 0 then 'JCI' else 'ISO 9001' end, 'Issuer', '2024-01-01' from unnest($1::uuid[], $2::int[]) as t(id, n) where n % 3 = 0`,
    [ids, numbers],
  );
  await insert(`insert into "StandingDecision" (id, "organisationId", standing, "decidedAt") select gen_random_uuid(), id, 'good', now() from unnest($1::uuid[]) as t(id)`, [ids]);
  await insert(`insert into "ListingConsent" (id, "organisationId", "givenAt") select gen_random_uuid(), id, now() from unnest($1::uuid[]) as t(id)`, [ids]);
  await addProjects(database);
  await pool.query("vacuum analyze");
  const startedAt = performance.now();
  await reindexOrganisations({ all: true }, now);
  note(`${organisationCount} organisations indexed in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

/** As many projects as there are organisations, with five partners each; every organisation has about five. */
async function addProjects({ pool }: Database): Promise<void> {
  await pool.query(
    `insert into "Project" (id, source, "externalId", acronym, title, status, "startsOn", "endsOn", "updatedAt")
     select gen_random_uuid(), 'cordis', n::text, 'ACRO' || n, 'Project number ' || n, 'running', date '2023-01-01' + n % 900, date '2027-01-01' + n % 300, now() from generate_series(1, $1::int) n`,
    [organisationCount],
  );
  await pool.query(`with numbered as (select id, row_number() over (order by slug) as n from "Organisation")
    insert into "ProjectPartner" (id, "projectId", "organisationId", role, position)
    select gen_random_uuid(), p.id, o.id, case when place = 1 then 'coordinator' else 'participant' end, place
    from "Project" p cross join generate_series(1, 5) place join numbered o on o.n = (p."externalId"::int * place * place + place * 17) % (select count(*) from numbered) + 1
    on conflict do nothing`);
}
