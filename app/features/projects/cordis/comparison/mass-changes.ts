import { slugOf } from "../../../../lib/fold.ts";
import { groupBy } from "../../../../lib/group-by.ts";
import { isEqual, spelling, textOf } from "./differences.ts";
import type { Finding, Proposal } from "./suspicious-group.ts";

type Mass = { atLeast: number; share: number };

/** From where on changes of one field at once are taken for a mistake. What is absent is never suspicious. */
export type FieldRule<Field extends string> = {
  field: Field;
  /** The file's name of the column. */
  column: string;
  /** Values that differ in case, accents or "ae" for "ä" only. */
  respelling?: boolean;
  /** Different values that become the same one. */
  sameValue?: Mass;
  /** Values that become others. */
  change?: Mass;
  /** Amounts that become ten, a hundred … times what they were, or a tenth. */
  scaling?: boolean;
  /** What counts as not given besides null. */
  isBlank?: (value: unknown) => boolean;
};

const respellings = 10;
const scalings = 3;
const differentBefore = 3;
/** Values that are no longer given: a tenth of all, or half of few. */
const blanks: readonly Mass[] = [
  { atLeast: 10, share: 0.1 },
  { atLeast: 5, share: 0.5 },
];

type Pair<Facts> = { proposal: Proposal<Facts>; was: unknown; is: unknown };

/** What in the changes of one field looks like a mistake of the release. `isFilled`: whether the release fills the column at all. */
export function massChanges<Field extends string, Facts extends Record<Field, unknown>>(
  proposals: readonly Proposal<Facts>[],
  rule: FieldRule<Field>,
  isFilled: boolean,
): Finding<Field>[] {
  const isBlank = (value: unknown) => value === null || (rule.isBlank?.(value) ?? false);
  const given = proposals.flatMap((proposal): Pair<Facts>[] =>
    proposal.before === null || isBlank(proposal.before[rule.field]) ? [] : [{ proposal, was: proposal.before[rule.field], is: proposal.after[rule.field] }],
  );
  const changed = given.filter(({ was, is }) => !isEqual(was, is));
  const blanked = changed.filter(({ is }) => isBlank(is));
  const other = changed.filter(({ is }) => !isBlank(is));
  const respelt = rule.respelling ? other.filter(({ was, is }) => spelling(was) === spelling(is)) : [];
  const news = other.filter((pair) => !respelt.includes(pair));
  const scaled = rule.scaling ? news.filter(({ was, is }) => isScaled(was, is)) : [];
  const finding = (name: string, kind: Finding<Field>["kind"], pairs: readonly Pair<Facts>[]): Finding<Field> => ({
    group: `${name}-${rule.column}`,
    kind,
    column: rule.column,
    keys: pairs.map(({ proposal }) => proposal.key),
    fields: [rule.field],
  });
  return [
    ...(isMass(blanked, given, blanks) || (!isFilled && blanked.length > 0) ? [finding("blank", "mass-blanking", blanked)] : []),
    ...(respelt.length >= respellings ? [finding("respelling", "mass-respelling", respelt)] : []),
    ...(scaled.length >= scalings ? [finding("scaled", "mass-scaling", scaled)] : []),
    ...sameValues(rule, news, given, finding),
    ...(rule.change && isMass(news, given, [rule.change]) ? [finding("changed", "mass-change", news)] : []),
  ];
}

function sameValues<Field extends string, Facts>(
  rule: FieldRule<Field>,
  news: readonly Pair<Facts>[],
  given: readonly Pair<Facts>[],
  finding: (name: string, kind: Finding<Field>["kind"], pairs: readonly Pair<Facts>[]) => Finding<Field>,
): Finding<Field>[] {
  const { sameValue } = rule;
  if (!sameValue) return [];
  return [...groupBy(news, ({ is }) => textOf(is))].flatMap(([value, pairs]) => {
    const before = new Set(pairs.map(({ was }) => spelling(was))).size;
    if (before < differentBefore || !isMass(pairs, given, [sameValue])) return [];
    const found = finding("same", "mass-same-value", pairs);
    return [{ ...found, group: `${found.group}-${slugOf(value)}` }];
  });
}

function isMass(pairs: readonly unknown[], of: readonly unknown[], masses: readonly Mass[]): boolean {
  return masses.some(({ atLeast, share }) => pairs.length >= atLeast && pairs.length >= of.length * share);
}

function isScaled(was: unknown, is: unknown): boolean {
  if (typeof was !== "bigint" || typeof is !== "bigint" || was === 0n || is === 0n) return false;
  const [small, large] = was < is ? [was, is] : [is, was];
  // Rounding to whole cents blurs the last digit of a scaled amount.
  return [10n, 100n, 1000n].some((factor) => small * factor <= large + factor && small * factor + factor >= large);
}
