/** The few distributions of jStat that are used here; the package has no types of its own. */
declare module "jstat" {
  type Cdf = (x: number, ...parameters: number[]) => number;
  type Distribution = { cdf: Cdf; pdf: Cdf; inv: Cdf };
  export const jStat: { normal: Distribution; studentt: Distribution; chisquare: Distribution; beta: Distribution; noncentralt: { cdf: Cdf } };
}
