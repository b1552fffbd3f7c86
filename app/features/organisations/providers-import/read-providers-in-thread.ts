import { type Day, day } from "../../../lib/day.ts";
import { needsDecision, readTable } from "../../../lib/table/read-table.ts";
import { weightOf } from "../../../lib/table/table-problem.ts";
import { gatherProviders } from "./gather-providers.ts";
import type { ProviderRow, ProvidersInput, ProvidersReading, ReferenceDays } from "./provider.ts";
import { isProviderHeading, providerColumns } from "./provider-columns.ts";
import { readProviders } from "./read-providers.ts";
import { unreadProviders } from "./unread-providers.ts";

export type ReadProvidersTask = { bytes: Uint8Array; fileName: string; limits: { maxBytes: number; maxRows: number }; today: string };

/** Reads a list of providers. Called in a thread of its own. The input is null where the file is no such list. */
export function readProvidersList({ bytes, fileName, limits, today }: ReadProvidersTask): { reading: ProvidersReading; input: ProvidersInput | null } {
  const read = readTable(bytes, { fileName }, limits, isProviderHeading);
  const { table, problems } = read;
  const nothing: ProvidersReading = { rows: 0, sites: 0, problems, missingColumns: [], unread: [], referenceDays: null };
  if (!table || needsDecision(read)) return { reading: { ...nothing, unread: unreadProviders(problems, []) }, input: null };
  const columns = providerColumns(table.columns);
  if (columns.missing.length > 0) return { reading: { ...nothing, missingColumns: columns.missing, unread: unreadProviders(problems, columns.missing) }, input: null };
  const { rows, problems: ofRows } = readProviders(table, columns, day(today));
  const { providers, problems: ofIds } = gatherProviders(rows, table.columns[columns.own.id ?? -1] ?? null);
  const unread = new Set(problems.filter(({ kind, row }) => row !== null && weightOf(kind) === "row").map(({ row }) => row));
  return {
    reading: {
      ...nothing,
      rows: table.rows.length + unread.size,
      sites: providers.reduce((sum, { member }) => sum + member.sites.length, 0),
      referenceDays: referenceDaysOf(rows),
    },
    input: { providers, problems: { table: problems, members: ofRows.members, providers: [...ofRows.providers, ...ofIds] } },
  };
}

function referenceDaysOf(rows: readonly ProviderRow[]): ReferenceDays | null {
  const days = rows.flatMap(({ referenceOn }) => referenceOn ?? []).sort();
  return days.length === 0 ? null : { earliestOn: days[0] as Day, latestOn: days.at(-1) as Day };
}
