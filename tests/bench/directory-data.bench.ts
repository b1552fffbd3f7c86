// What the directory's page asks of the database, 10,000 organisations, on both databases, against the same by hand-written SQL.
import { parseDirectoryQuery } from "../../app/features/directory/directory-query.ts";
import { type DirectoryPage, findDirectoryPage } from "../../app/features/directory/find-directory-page.server.ts";
import { reindexOrganisations } from "../../app/features/directory/reindex-organisations.server.ts";
import { searchOrganisations } from "../../app/features/directory/search-organisations.server.ts";
import type { Database } from "../../app/platform/database/db.server.ts";
import { type DatabaseName, onBothDatabases } from "./floors/databases.ts";
import { fillWithOrganisations } from "./floors/filled-database.ts";
import { say } from "./floors/report.ts";
import { inRounds, timeEach } from "./floors/rounds.ts";
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

/** A word that an eighth of the organisations have, one that nobody has, and one that a single one has. */
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

async function measurePage({ pool }: Database, name: DatabaseName): Promise<void> {
  await pageFor("");
  const statements = await countStatements(() => pageFor("q=cardiology&language=de"));
  say({ what: `${name}: statements of a page with search and filter`, measured: [statements], unit: "", target: { atMost: 6 } });
  const rows = () => pool.query(`${cards} order by "sortKey" limit 20`);
  const times = await timeEach(
    {
      page: () => pageFor(""),
      filtered: () => pageFor("language=de&service=heart&service=eyes"),
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
  say({ what: `${name}: facets and map, to 20 rows and one facet in SQL`, measured: times.page, floor: times.least, unit: "ms", target: { atMost: 2 } });
  say({ what: `${name}: the same, to 20 rows and six facets in SQL`, measured: times.page, floor: times.sql, unit: "ms" });
  say({ what: `${name}: with two filters, to 20 rows and one facet in SQL`, measured: times.filtered, floor: times.least, unit: "ms", target: { atMost: 2 } });
}

function rawSearch({ pool }: Database, word: string) {
  return pool.query(
    `select "organisationId", slug, name, kind, card, ${score} as score, count(*) over () ${among} and folded like '%' || $1 || '%' order by score desc, "organisationId" limit 20`,
    [word],
  );
}

async function measureSearch(database: Database, name: DatabaseName): Promise<void> {
  const times = await timeEach(
    {
      broad: () => pageFor(`q=${searched.broad}`),
      broadSql: () => rawSearch(database, searched.broad),
      narrow: () => pageFor(`q=${searched.narrow}`),
      narrowSql: () => rawSearch(database, searched.narrow),
      mistyped: () => pageFor(`q=${searched.mistyped}`),
      mistypedSql: async () => {
        await database.pool.query(`select folded ${among} and $1 <% folded order by word_similarity($1, folded) desc limit 50`, [searched.mistyped]);
        await rawSearch(database, searched.broad);
      },
    },
    { times: 5 },
  );
  const target = { atMost: 1.5 };
  say({ what: `${name}: page of a search that finds an eighth`, measured: times.broad, floor: times.broadSql, unit: "ms", target });
  say({ what: `${name}: page of a search that finds one`, measured: times.narrow, floor: times.narrowSql, unit: "ms", target });
  say({ what: `${name}: page of a search with a typing error`, measured: times.mistyped, floor: times.mistypedSql, unit: "ms", target });
}

async function measureAfterLoad(database: Database, name: DatabaseName): Promise<void> {
  let load = 0;
  const among = { audience: "public", kind: "provider" } as const;
  const timeOf = async (work: () => Promise<unknown>) => {
    const startedAt = performance.now();
    await work();
    return performance.now() - startedAt;
  };
  const times = await inRounds({
    // Every description changes, so every document and its trigrams are written anew.
    fresh: async () => {
      load += 1;
      await database.pool.query(`update "OrganisationDescription" set text = text || ' and more ' || $1`, [`load${load}`]);
      await reindexOrganisations({ all: true }, now);
      return timeOf(() => searchOrganisations(among, searched.broad));
    },
    page: () => timeOf(() => pageFor("")),
    settled: async () => {
      await database.pool.query('vacuum analyze "SearchDocument"');
      await rawSearch(database, searched.broad);
      return timeOf(() => rawSearch(database, searched.broad));
    },
  });
  say({ what: `${name}: search right after a bulk load, to settled SQL`, measured: times.fresh, floor: times.settled, unit: "ms", target: { atMost: 2 } });
  say({ what: `${name}: first page after a change (index read anew)`, measured: times.page, unit: "ms" });
}
