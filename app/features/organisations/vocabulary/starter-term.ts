export type StarterTerm = { code: string; en: string; pt: string; terms?: readonly StarterTerm[] };

/** A heading with its terms, each as code, English and Portuguese label. */
export const heading = (code: string, en: string, pt: string, ...terms: (readonly [code: string, en: string, pt: string])[]): StarterTerm => ({
  code,
  en,
  pt,
  terms: terms.map(([termCode, termEn, termPt]) => ({ code: termCode, en: termEn, pt: termPt })),
});
