import { type GraphFile, type Read, read, refused } from "./graph-file.ts";

/**
 * The file with its nodes under the names that an attribute gives them. Without a wish, numbered ids (n0, n1, …, as igraph
 * writes them) give way to `name` or `label` where each node has one of its own.
 */
export function nameNodes(file: GraphFile, wish: string | null): Read<GraphFile> {
  if (wish === null) {
    if (![...file.nodes.keys()].every((id) => /^n\d+$/.test(id))) return read(file);
    const attribute = ["name", "label"].find((name) => namesOf(file, name) !== null);
    return read(attribute === undefined ? file : rename(file, attribute));
  }
  if (![...file.nodes.values()].some((said) => said.has(wish))) return refused("no-such-column", { detail: wish });
  return namesOf(file, wish) === null ? refused("repeated-name", { detail: wish }) : read(rename(file, wish));
}

/** The name of each node; null where one has none or two have the same. */
function namesOf({ nodes }: GraphFile, attribute: string): Map<string, string> | null {
  const names = new Map([...nodes].map(([id, said]) => [id, said.get(attribute) ?? ""]));
  const different = new Set(names.values());
  return nodes.size > 0 && different.size === nodes.size && !different.has("") ? names : null;
}

function rename(file: GraphFile, attribute: string): GraphFile {
  const names = namesOf(file, attribute) as Map<string, string>;
  const nameOf = (id: string) => names.get(id) as string;
  return {
    ...file,
    nodes: new Map([...file.nodes].map(([id, said]) => [nameOf(id), said])),
    edges: file.edges.map((edge) => ({ ...edge, source: nameOf(edge.source), target: nameOf(edge.target) })),
    remarks: [...file.remarks, { kind: "named-by", attribute }],
  };
}
