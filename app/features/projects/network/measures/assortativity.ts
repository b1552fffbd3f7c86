import type { Graph } from "../graph.ts";
import { eachNeighbour } from "../graph.ts";

/**
 * How alike the numbers at both ends of ties are: Pearson's r over ties, of an undirected graph each in both directions
 * (Newman 2002, "Assortative mixing in networks", eq. 4; 2003, eq. 21). `atSource` and `atTarget` hold a number for each
 * node. Null where there is no tie or all numbers are equal.
 */
export function numericAssortativity({ ids, out }: Graph, atSource: Float64Array, atTarget: Float64Array): number | null {
  // Sums of whole numbers are exact, so that equal ends give exactly no variance.
  let [count, sumX, sumY, sumXX, sumYY, sumXY] = [0, 0, 0, 0, 0, 0];
  for (let source = 0; source < ids.length; source += 1) {
    const x = atSource[source] as number;
    eachNeighbour(out, source, (target) => {
      const y = atTarget[target] as number;
      count += 1;
      sumX += x;
      sumY += y;
      sumXX += x * x;
      sumYY += y * y;
      sumXY += x * y;
    });
  }
  const varianceX = count * sumXX - sumX * sumX;
  const varianceY = count * sumYY - sumY * sumY;
  const smallest = 1e-12 * count * Math.max(sumXX, sumYY);
  if (count === 0 || varianceX <= smallest || varianceY <= smallest) return null;
  return (count * sumXY - sumX * sumY) / Math.sqrt(varianceX * varianceY);
}
