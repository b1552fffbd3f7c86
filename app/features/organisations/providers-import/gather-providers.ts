import { groupBy } from "../../../lib/group-by.ts";
import { mergeMembers } from "../members-import/plan/merge-members.ts";
import type { Provider, ProviderProblem, ProviderRow } from "./provider.ts";

type Report = (kind: ProviderProblem["kind"], of: ProviderRow, first: ProviderRow) => void;

/**
 * Rows become organisations. Rows that agree in everything are one. Rows of one id and one name with different facts are
 * places of one organisation, and reported; rows of one id and different names are all left out, since nobody can say which
 * of them the id means. Rows of different ids are one organisation where name and country agree exactly and their ids do
 * not name different operators (decision 0012).
 */
export function gatherProviders(rows: readonly ProviderRow[], idColumn: string | null): { providers: Provider[]; problems: ProviderProblem[] } {
  const problems: ProviderProblem[] = [];
  const report: Report = (kind, of, first) => problems.push({ kind, row: rowOf(of), column: idColumn, detail: rowOf(first) });
  const kept = [...groupBy(rows, ({ externalId, member }) => `${member.countryCode} ${externalId}`).values()].flatMap((same) => rowsOfId(same, report));
  const organisations = groupBy(kept, (row) => JSON.stringify([row.member.countryCode, row.member.legalName, operatorOf(row.externalId)]));
  reportNamesakes([...organisations.values()], report);
  const providers = [...organisations.values()].map((places) => providerOf(places, report));
  return { providers, problems: problems.sort((one, other) => (one.row ?? 0) - (other.row ?? 0)) };
}

function rowOf({ member }: ProviderRow): number {
  return member.rows[0] as number;
}

function rowsOfId(rows: readonly ProviderRow[], report: Report): ProviderRow[] {
  const [first, ...others] = rows as [ProviderRow, ...ProviderRow[]];
  if (others.some(({ member }) => member.legalName !== first.member.legalName)) {
    for (const row of rows) report("id-of-several", row, row === first ? (others[0] as ProviderRow) : first);
    return [];
  }
  const different = new Map([[factsOf(first), first]]);
  for (const row of others) {
    const before = different.get(factsOf(row));
    if (before) report("repeated-row", row, before);
    else {
      report("id-with-other-facts", row, first);
      different.set(factsOf(row), row);
    }
  }
  return [...different.values()].map((row) => ({ ...row, member: { ...row.member, rows: rows.filter((one) => factsOf(one) === factsOf(row)).map(rowOf) } }));
}

/** All that a row says, where it stands aside. */
function factsOf({ member: { rows: _, ...member }, ...row }: ProviderRow): string {
  return JSON.stringify([row, member]);
}

/** Ids made of several numbers begin with that of whoever runs the place ("260551132_001_771077"); others do not name one. */
function operatorOf(externalId: string): string {
  return /^(\d{6,})[_/-]\d/.exec(externalId)?.[1] ?? "";
}

function reportNamesakes(organisations: readonly (readonly ProviderRow[])[], report: Report): void {
  const firsts = organisations.map((places) => places[0] as ProviderRow);
  for (const [first, ...others] of groupBy(firsts, ({ member }) => `${member.countryCode} ${member.legalName}`).values())
    for (const other of others) report("same-name-kept-apart", other, first as ProviderRow);
}

function providerOf(places: readonly ProviderRow[], report: Report): Provider {
  const [first, ...others] = places as [ProviderRow, ...ProviderRow[]];
  for (const other of others) {
    if (other.externalId !== first.externalId) report("place-of-same-name", other, first);
    const [website, another] = [first.member.website, other.member.website];
    if (website !== null && another !== null && website !== another) report("other-website", other, first);
  }
  return { member: places.map(({ member }) => member).reduce(mergeMembers), specialities: [...new Set(places.flatMap(({ specialities }) => specialities))] };
}
