import { type Adjacency, degreeOf, eachNeighbour, type Graph } from "../graph.ts";

/** By node, null for a node without ties. */
export type StructuralHoles = {
  /** c_i = Σ_j (p_ij + Σ_q p_iq p_qj)², over i's contacts j: how much the node's ties lead back to one another. */
  constraint: (number | null)[];
  /** Contacts less what they have in common: Σ_j (1 − Σ_q p_iq m_jq); without weights n − 2t / n (Borgatti 1997). */
  effectiveSize: (number | null)[];
  /** Effective size over the number of contacts. */
  efficiency: (number | null)[];
  /** How far one contact alone makes up the constraint, 0 to 1 (a Theil index); 1 for a single contact. */
  hierarchy: (number | null)[];
};

/**
 * Burt 1992, "Structural Holes", ch. 2: p_ij is the share of i's ties that j holds, (a_ij + a_ji) / Σ_k (a_ik + a_ki);
 * m_jq the tie of j to q over j's strongest tie.
 */
export function structuralHoles({ ids, around }: Graph): StructuralHoles {
  const size = ids.length;
  const total = new Float64Array(size);
  const strongest = new Float64Array(size);
  for (let node = 0; node < size; node += 1) {
    eachNeighbour(around, node, (_, weight) => {
      total[node] = (total[node] as number) + weight;
      strongest[node] = Math.max(strongest[node] as number, weight);
    });
  }
  const result: StructuralHoles = { constraint: [], effectiveSize: [], efficiency: [], hierarchy: [] };
  const ego = { share: new Float64Array(size), bound: new Float64Array(size), total, strongest };
  for (let node = 0; node < size; node += 1) {
    const measured = measureEgo(around, node, ego);
    result.constraint.push(measured?.constraint ?? null);
    result.effectiveSize.push(measured?.effectiveSize ?? null);
    result.efficiency.push(measured ? measured.effectiveSize / degreeOf(around, node) : null);
    result.hierarchy.push(measured?.hierarchy ?? null);
  }
  return result;
}

/** Room for one node's measures: `share` is p_iq of its contacts and 0 of all others, `bound` what is summed up by contact. */
type Ego = { share: Float64Array; bound: Float64Array; total: Float64Array; strongest: Float64Array };

function measureEgo(around: Adjacency, node: number, { share, bound, total, strongest }: Ego): { constraint: number; effectiveSize: number; hierarchy: number } | null {
  const { starts, targets, weights } = around;
  const degree = degreeOf(around, node);
  if (degree === 0) return null;
  const own = total[node] as number;
  eachNeighbour(around, node, (contact, weight) => {
    share[contact] = weight / own;
    bound[contact] = weight / own;
  });
  let redundancy = 0;
  for (let at = starts[node] as number; at < (starts[node + 1] as number); at += 1) {
    const contact = targets[at] as number;
    const through = (share[contact] as number) / (total[contact] as number);
    const end = starts[contact + 1] as number;
    let common = 0;
    for (let second = starts[contact] as number; second < end; second += 1) {
      const other = targets[second] as number;
      const held = share[other] as number;
      if (held === 0) continue;
      const weight = weights ? (weights[second] as number) : 1;
      bound[other] = (bound[other] as number) + through * weight;
      common += held * weight;
    }
    redundancy += common / (strongest[contact] as number);
  }
  const parts: number[] = [];
  eachNeighbour(around, node, (contact) => {
    parts.push((bound[contact] as number) ** 2);
    share[contact] = 0;
  });
  const constraint = parts.reduce((sum, part) => sum + part, 0);
  return { constraint, effectiveSize: degree - redundancy, hierarchy: hierarchyOf(parts, constraint) };
}

function hierarchyOf(parts: readonly number[], constraint: number): number {
  if (parts.length === 1) return 1;
  const average = constraint / parts.length;
  return parts.reduce((sum, part) => sum + (part / average) * Math.log(part / average), 0) / (parts.length * Math.log(parts.length));
}
