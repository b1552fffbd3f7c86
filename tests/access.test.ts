import fs from "node:fs";
import path from "node:path";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { expect, test } from "vitest";
import siteMap from "../app/routes.ts";
import { accessTable, type Door } from "./setup/access-table.ts";
import { accessWorld, type ViewerName, viewers, type World } from "./setup/access-world.ts";
import { visit } from "./setup/portal-handler.ts";

type Leaf = { file: string; pattern: string; id: string; isIndex: boolean };

function leaves(entries: RouteConfigEntry[], parent = ""): Leaf[] {
  return entries.flatMap((entry) => {
    const pattern = entry.index ? parent : path.posix.join(parent, entry.path ?? "");
    const own = { file: entry.file, pattern: `/${pattern}`, id: entry.id ?? entry.file.replace(/\.tsx?$/, ""), isIndex: entry.index === true && parent !== "" };
    return [own, ...leaves(entry.children ?? [], pattern)];
  });
}

const isLong = process.env.MUSTER_TEST_LONG === "true";
const routes = leaves(siteMap as RouteConfigEntry[]);

function urlOf(leaf: Leaf, world: World): string {
  return leaf.pattern
    .replace(/:(\w+)\??/g, (_, name: string) => {
      const value = world.params[name] ?? accessTable[leaf.file]?.params?.[name];
      if (!value) throw new Error(`the access world has nothing for the parameter ${name} of ${leaf.file}`);
      return value;
    })
    .replace("*", "no-such-page");
}

const source = (leaf: Leaf) => fs.readFileSync(path.join("app", leaf.file), "utf8");
const hasAction = (leaf: Leaf) => /export (async function|const) action\b/.test(source(leaf));
const hasPage = (leaf: Leaf) => /export default\b/.test(source(leaf));

/** What an answer amounts to, whatever its format: single fetch wraps redirects and errors of `.data` requests. */
async function outcome(response: Response): Promise<Door | string> {
  const text = await response.text();
  const location = response.headers.get("Location") ?? (response.status === 202 ? (/"(\/[^"]*)"/.exec(text)?.[1] ?? "") : null);
  if (location !== null) return location.startsWith("/sign-in") ? "sign-in" : "elsewhere";
  if (response.status === 404) return "not-found";
  return response.status < 400 ? "open" : String(response.status);
}

const doorFor = (leaf: Leaf, viewer: ViewerName): Door => {
  const row = accessTable[leaf.file];
  if (!row) throw new Error(`${leaf.file} is missing from tests/setup/access-table.ts`);
  return row.doors[viewer];
};

test("every route stands in the access table, and nothing else does", () => {
  expect([...new Set(routes.map((leaf) => leaf.file))].sort()).toEqual(Object.keys(accessTable).sort());
});

/** The page, its `.data`, and its own part of that. They run the same loaders: drawing every page for everybody is for the long run. */
function addressesOf(leaf: Leaf, url: string, isDrawn: boolean): string[] {
  if (!hasPage(leaf)) return [url];
  const data = url === "/" ? "/_root.data" : `${url}.data`;
  return [...(isDrawn ? [url] : []), data, `${data}?_routes=${encodeURIComponent(leaf.id)}`];
}

for (const viewer of viewers) {
  test(`pages, .data and single routes answer ${viewer} as the table says`, { timeout: 120_000 }, async () => {
    const world = await accessWorld();
    const wrong: string[] = [];
    for (const [index, leaf] of routes.entries()) {
      const url = urlOf(leaf, world);
      const asked = addressesOf(leaf, url, isLong || (index + viewers.indexOf(viewer)) % 3 === 0);
      for (const one of asked) {
        const answer = await outcome(await visit(one, { cookie: world.cookies[viewer] }));
        if (answer !== doorFor(leaf, viewer)) wrong.push(`${one} answers "${answer}" instead of "${doorFor(leaf, viewer)}"`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test(`${viewer} can send nothing to a page that is closed`, { timeout: 120_000 }, async () => {
    const world = await accessWorld();
    const wrong: string[] = [];
    for (const leaf of routes.filter(hasAction)) {
      const expected = accessTable[leaf.file]?.actionDoors?.[viewer] ?? doorFor(leaf, viewer);
      if (expected === "open" || expected === "elsewhere") continue;
      // A page within a frame that has the same address is meant by "?index".
      const suffix = leaf.isIndex ? "?index" : "";
      for (const url of [`${urlOf(leaf, world)}${suffix}`, `${urlOf(leaf, world)}.data${suffix}`]) {
        const answer = await outcome(await visit(url, { cookie: world.cookies[viewer], form: { nothing: "sent" } }));
        if (answer !== expected) wrong.push(`POST ${url} answers "${answer}" instead of "${expected}"`);
      }
    }
    expect(wrong).toEqual([]);
  });
}
