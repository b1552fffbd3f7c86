export type SuspiciousKind =
  | "mass-move" // many organisations of different cities moved to one point
  | "shared-point" // many organisations of different cities stand at one point
  | "mass-far-move" // many organisations moved far at once
  | "mass-respelling" // many values differ in nothing but their spelling
  | "mass-blanking" // many values are no longer given
  | "mass-same-value" // many different values became the same
  | "mass-change" // many values changed that seldom do
  | "mass-scaling"; // many amounts became ten, a hundred … times what they were

/** Changes that look like one mistake of the release rather than like news. */
export type SuspiciousGroup = {
  /** Under which the office applies it, such as "respelling-city". */
  group: string;
  kind: SuspiciousKind;
  of: "organisations" | "projects" | "participations";
  /** The file's name of the column. */
  column: string;
  /** How many organisations, projects or participations. */
  count: number;
  /** In how many rows of the release they stand. */
  rows: number;
  /** CORDIS ids of organisations or projects. */
  ids: readonly string[];
  /** Some of them by name. */
  samples: readonly string[];
  isApplied: boolean;
};

/** What a rule found: the items, by the key under which they were compared, and the fields that are in doubt. */
export type Finding<Field extends string> = { group: string; kind: SuspiciousKind; column: string; keys: readonly string[]; fields: readonly Field[] };

/** What the release says of one thing, beside what is stored of it. */
export type Proposal<Facts> = { key: string; before: Facts | null; after: Facts; ids: readonly string[]; rows: number; label: string };

/** For each item the fields of which the stored value is kept, since a finding that holds it is not applied. */
export function withheldFields<Field extends string>(findings: readonly Finding<Field>[], applied: ReadonlySet<string>): Map<string, Set<Field>> {
  const withheld = new Map<string, Set<Field>>();
  for (const { group, keys, fields } of findings) {
    if (applied.has(group)) continue;
    for (const key of keys) {
      const own = withheld.get(key) ?? new Set();
      withheld.set(key, own);
      for (const field of fields) own.add(field);
    }
  }
  return withheld;
}

const mostSamples = 10;

export function groupsOf<Facts>(
  of: SuspiciousGroup["of"],
  findings: readonly Finding<string>[],
  proposals: readonly Proposal<Facts>[],
  applied: ReadonlySet<string>,
): SuspiciousGroup[] {
  if (findings.length === 0) return [];
  const byKey = new Map(proposals.map((proposal) => [proposal.key, proposal]));
  return findings.map(({ group, kind, column, keys }) => {
    const own = keys.flatMap((key) => byKey.get(key) ?? []);
    const rows = own.reduce((sum, proposal) => sum + proposal.rows, 0);
    return {
      group,
      kind,
      of,
      column,
      count: own.length,
      rows,
      ids: [...new Set(own.flatMap((proposal) => proposal.ids))],
      samples: own.slice(0, mostSamples).map((proposal) => proposal.label),
      isApplied: applied.has(group),
    };
  });
}
