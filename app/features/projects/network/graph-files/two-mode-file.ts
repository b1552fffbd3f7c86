import { buildGraph } from "../graph.ts";
import type { TwoMode } from "../measures/two-mode.ts";
import { type ProjectTies, projectTies } from "../project-ties.ts";
import { type FileRemark, type GraphFile, type Read, read, refused } from "./graph-file.ts";

export type TwoModeFile = {
  firstIds: string[];
  secondIds: string[];
  twoMode: TwoMode;
  /** Ties between nodes of the first kind, Newman weights. */
  ties: ProjectTies;
  remarks: FileRemark[];
};

/**
 * The two kinds of nodes of a file, the organisations first. In a list of ties the columns are the kinds, so that a project
 * may bear the same name as an organisation. In a file that declares its nodes, the attribute `bipartite` (0 and 1) or
 * `type` (false and true) tells them apart, else which end of ties they stand at.
 */
export function twoModeFile(file: GraphFile, areKindsColumns: boolean): Read<TwoModeFile> {
  const isSecond = areKindsColumns ? null : secondKind(file);
  const wrong = isSecond && file.edges.find(({ source, target }) => isSecond(source) === isSecond(target));
  if (wrong) return refused("not-two-mode", { line: wrong.line, detail: `${wrong.source} – ${wrong.target}` });
  const pairs = file.edges.map(({ source, target }) => (isSecond?.(source) ? { first: target, second: source } : { first: source, second: target }));
  const { firstIds, secondIds } = idsOf(file, pairs, isSecond);
  const places = { first: new Map(firstIds.map((id, place) => [id, place])), second: new Map(secondIds.map((id, place) => [id, place + firstIds.length])) };
  const edges = pairs.map(({ first, second }) => ({ source: places.first.get(first) as number, target: places.second.get(second) as number }));
  const graph = buildGraph([...firstIds, ...secondIds], edges);
  const merged = edges.length - graph.edgeCount;
  const participations = pairs.map(({ first, second }) => ({ organisationId: first, projectId: second }));
  return read({
    firstIds,
    secondIds,
    twoMode: { graph, firstCount: firstIds.length },
    ties: projectTies(firstIds, participations),
    remarks: merged > 0 ? [{ kind: "merged-ties", count: merged, areWeightsAdded: false }] : [],
  });
}

type Pair = { first: string; second: string };

/** A node without ties is of the first kind where nothing says otherwise. */
function idsOf({ nodes }: GraphFile, pairs: readonly Pair[], isSecond: ((id: string) => boolean) | null): { firstIds: string[]; secondIds: string[] } {
  const firstIds = new Set(pairs.map(({ first }) => first));
  const secondIds = new Set(pairs.map(({ second }) => second));
  for (const id of nodes.keys()) if (!firstIds.has(id) && !secondIds.has(id)) (isSecond?.(id) ? secondIds : firstIds).add(id);
  return { firstIds: [...firstIds], secondIds: [...secondIds] };
}

/** Which nodes are of the second kind, by what the file says about them, else by the end at which they stand. */
function secondKind({ nodes, edges }: GraphFile): (id: string) => boolean {
  const said = [...nodes.values()];
  const attribute = ["bipartite", "type"].find((name) => said.length > 0 && said.every((about) => /^(0|1|true|false)$/i.test(about.get(name) ?? "")));
  if (attribute !== undefined) return (id) => /^(1|true)$/i.test(nodes.get(id)?.get(attribute) ?? "");
  const targets = new Set(edges.map(({ target }) => target));
  return (id) => targets.has(id);
}
