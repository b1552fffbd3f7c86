// What the directory's page asks of the database, 10,000 organisations, on both databases, against the same by hand-written SQL.
import { parseDirectoryQuery } from "../../app/features/directory/directory-query.ts";
import { type DirectoryPage, findDirectoryPage } from "../../app/features/directory/find-directory-page.server.ts";
import { reindexOrganisations } from "../../app/features/directory/reindex-organisations.server.ts";
import { searchOrganisations } from "../../app/features/directory/search-organisations.server.ts";
import type { Database } from "../../app/platform/database/db.server.ts";
import { type DatabaseName, onBothDatabases } from "./floors/databases.ts";
import { fillWithOrganisations } from "./floors/filled-database.ts";
import { say } from "./floors/report.ts";
import { inRounds, meanTime, timeEach } from "./floors/rounds.ts";
import { countStatements } from "./floors/statements.ts";

const now = new Date();
const among = `from "SearchDocument" where audience = 'public' and kind = 'provider'`;
const cards = `select "organisationId", slug, name, kind, card ${among}`;
const score = `case when "sortKey" like $1 || '%' then 4 when ' ' || "sortKey" like '% ' || $1 || '%' then 3 when folded like '% ' || $1 || '%' then 2 else 1 end`;
/** The counts of the six facets of providers, one statement. */
const facets = ["service", "language", "market", "accreditation", "region", "city"]
  .map(
    (facet) =>
      `select '${facet}', value, count(*) from (select facets -> 'values' -> '${facet}' as list ${among}) d cross join jsonb_array_elements_text(list) value group by value`,
  )
  .join(" union all ");
let asked = 0;

/** A word that an eighth of the organisations have, one that a single one has, and one with two letters swapped. */
const searched = { broad: "cardiology", narrow: "4711", mistyped: "cardiolgoy" };

await onBothDatabases(async (database, name) => {
  await fillWithOrganisations(database);
  await measurePage(database, name);
  await measureSearch(database, name);
  await measureAfterLoad(database, name);
});

function pageFor(search: string): Promise<DirectoryPage> {
  return findDirectoryPage(null, "providers", parseDirectoryQuery("providers", new URLSearchParams(search)), now);
}

/** Filters that were not asked for lately: a process keeps what it counted for the last hundred. */
function newFilters(): string {
  asked += 1;
  const pick = (list: readonly string[], step: number) => list[Math.floor(asked / step) % list.length] as string;
  return `language=${pick(["pt", "en", "de", "fr", "es", "nl", "sv", "ar"], 1)}&language=${pick(["pt", "en", "de"], 64)}&market=${pick(["GB", "DE", "FR", "NL", "SE", "IE", "AO", "US"], 8)}`;
}

async function measurePage({ pool }: Database, name: DatabaseName): Promise<void> {
  await pageFor("");
  const statements = await countStatements(() => pageFor(`q=${searched.broad}&${newFilters()}`));
  say({ what: `${name}: statements of a page with search and filter`, measured: [statements], unit: "", target: { atMost: 6 } });
  const rows = () => pool.query(`${cards} order by "sortKey" limit 20`);
  const times = await timeEach(
    {
      again: () => pageFor(""),
      filtered: () => pageFor(newFilters()),
      found: () => pageFor(`q=${searched.broad}&${newFilters()}`),
      sql: async () => {
        await rows();
        await pool.query(facets);
      },
      least: async () => {
        await rows();
        await pool.query(`select kind, count(*) from "SearchDocument" where audience = 'public' group by kind`);
      },
    },
    { times: 10 },
  );
  const target = { atMost: 2 };
  say({ what: `${name}: facets, map and cards, to SQL of 20 rows, one facet`, measured: times.filtered, floor: times.least, unit: "ms", target });
  say({ what: `${name}: the same with a search`, measured: times.found, floor: times.least, unit: "ms", target });
  say({ what: `${name}: the same for a list that was counted already`, measured: times.again, floor: times.least, unit: "ms", target });
  say({ what: `${name}: facets, map and cards, to SQL of 20 rows, six facets`, measured: times.filtered, floor: times.sql, unit: "ms" });
}

function searchFor(text: string) {
  return searchOrganisations({ audience: "public", kind: "provider" }, text);
}

function rawSearch({ pool }: Database, word: string) {
  return pool.query(
    `select "organisationId", slug, name, kind, card, ${score} as score, count(*) over () ${among} and folded like '%' || $1 || '%' order by score desc, "organisationId" limit 20`,
    [word],
  );
}

/** Texts with a word that looks like it; 0.34 is how alike "hopsital" and "hospital" are. */
async function rawSimilar({ pool }: Database, word: string): Promise<void> {
  const client = await pool.connect();
  await client.query("begin; set local pg_trgm.word_similarity_threshold = 0.34");
  await client.query(`select folded ${among} and $1 <% folded order by word_similarity($1, folded) desc limit 50`, [word]);
  await client.query("commit");
  client.release();
}

async function measureSearch(database: Database, name: DatabaseName): Promise<void> {
  const times = await timeEach(
    {
      broad: () => searchFor(searched.broad),
      broadSql: () => rawSearch(database, searched.broad),
      narrow: () => searchFor(searched.narrow),
      narrowSql: () => rawSearch(database, searched.narrow),
      mistyped: () => searchFor(searched.mistyped),
      mistypedSql: async () => {
        await rawSearch(database, searched.mistyped);
        await rawSimilar(database, searched.mistyped);
        await rawSearch(database, searched.broad);
      },
    },
    { times: 5 },
  );
  const target = { atMost: 1.5 };
  say({ what: `${name}: search that finds an eighth, to SQL`, measured: times.broad, floor: times.broadSql, unit: "ms", target });
  say({ what: `${name}: search that finds one, to SQL`, measured: times.narrow, floor: times.narrowSql, unit: "ms", target });
  say({ what: `${name}: search with a typing error, to SQL`, measured: times.mistyped, floor: times.mistypedSql, unit: "ms", target });
}

async function measureAfterLoad(database: Database, name: DatabaseName): Promise<void> {
  const { rows } = await database.pool.query<{ id: string }>(`select id from "Organisation" order by slug limit 1000`);
  const organisationIds = rows.map((row) => row.id);
  const times = await inRounds({
    // Descriptions of a thousand change, so their documents and the index over their letters are written anew.
    fresh: async () => {
      await database.pool.query(`update "OrganisationDescription" set text = text || ' and more' where "organisationId" = any($1::uuid[])`, [organisationIds]);
      await reindexOrganisations({ organisationIds }, now);
      return meanTime(() => searchFor(searched.broad), 3);
    },
    page: () => meanTime(() => pageFor(""), 1),
    settled: async () => {
      await database.pool.query('vacuum analyze "SearchDocument"');
      return meanTime(() => rawSearch(database, searched.broad), 3);
    },
  });
  say({ what: `${name}: search right after a bulk load, to settled SQL`, measured: times.fresh, floor: times.settled, unit: "ms", target: { atMost: 2 } });
  say({ what: `${name}: first page after a change (index read anew)`, measured: times.page, unit: "ms" });
}
