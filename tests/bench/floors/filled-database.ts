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

/** Fills the migrated database with organisations that are published, with services, languages, markets, accreditations and points, and indexes them. */
export async function fillWithOrganisations({ pool }: Database): Promise<void> {
  const now = new Date();
  await pool.query(`insert into "Cluster" (name, "legalEntityName", "legalAddress", "countryCode", "nutsCode", currency, "timeZone", "senderName", "senderEmail", "privacyNotice", imprint, "updatedAt")
    values ('Bench', 'Bench', 'Bench', 'PT', 'PT15', 'EUR', 'Europe/Lisbon', 'Bench', 'bench@example.org', '-', '-', now())`);
  const numbers = Array.from({ length: organisationCount }, (_, index) => index);
  const ids = numbers.map(() => newId(now));
  const pick = (list: readonly string[], index: number) => list[index % list.length] as string;
  const insert = (text: string, columns: unknown[]) => pool.query(text, columns);
  await insert(
    `insert into "Organisation" (id, slug, kind, "legalName", "countryCode", "isMember", "updatedAt")
     select id, 'organisation-' || n, (case when n % 4 = 0 then 'supplier' else 'provider' end)::"OrganisationKind", name, 'PT', n % 2 = 0, now() from unnest($1::uuid[], $2::int[], $3::text[]) as t(id, n, name)`,
    [ids, numbers, numbers.map((index) => `${pick(["Clínica", "Hospital", "Centro", "Instituto"], index)} ${pick(towns, index * 7)} ${index}`)],
  );
  await insert(
    `insert into "Site" (id, "organisationId", city, "countryCode", "nutsCode", latitude, longitude, "isPrimary")
     select gen_random_uuid(), id, city, 'PT', 'PT150', 37 + (n * 37 % 1000) / 250.0, -9 + (n * 91 % 1000) / 400.0, true from unnest($1::uuid[], $2::int[], $3::text[]) as t(id, n, city)`,
    [ids, numbers, numbers.map((index) => pick(towns, index * 5))],
  );
  await insert(
    `insert into "OrganisationDescription" ("organisationId", locale, text) select id, 'en', 'A house that looks after people who come from far away, with ' || word || ' and a garden by the sea, since ' || n from unnest($1::uuid[], $2::int[], $3::text[]) as t(id, n, word)`,
    [ids, numbers, numbers.map((index) => pick(["cardiology", "physiotherapy", "oncology", "orthopaedics", "dermatology", "rehabilitation", "dentistry", "radiology"], index * 3))],
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
      [...numbers.map((index) => pick(values, index)), ...numbers.map((index) => pick(values, index * 3 + 1))],
    ]);
  }
  await insert(
    `insert into "Accreditation" (id, "organisationId", scheme, issuer, "validFromOn") select gen_random_uuid(), id, case when n % 2 = 0 then 'JCI' else 'ISO 9001' end, 'Issuer', '2024-01-01' from unnest($1::uuid[], $2::int[]) as t(id, n) where n % 3 = 0`,
    [ids, numbers],
  );
  await insert(`insert into "StandingDecision" (id, "organisationId", standing, "decidedAt") select gen_random_uuid(), id, 'good', now() from unnest($1::uuid[]) as t(id)`, [ids]);
  await insert(`insert into "ListingConsent" (id, "organisationId", "givenAt") select gen_random_uuid(), id, now() from unnest($1::uuid[]) as t(id)`, [ids]);
  await pool.query("vacuum analyze");
  const startedAt = performance.now();
  await reindexOrganisations({ all: true }, now);
  note(`${organisationCount} organisations indexed in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}
