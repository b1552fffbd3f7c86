/**
 * The Laplace mechanism's noise for one number (Dwork et al. 2006): its scale, and how far it lies off in 95 of 100 cases.
 * Shown to explain why it is not used: at a cluster's size it drowns the number.
 */
export function laplaceNoise(epsilon: number, sensitivity: number): { scale: number; halfWidth95: number } {
  const scale = sensitivity / epsilon;
  return { scale, halfWidth95: scale * Math.log(20) };
}
