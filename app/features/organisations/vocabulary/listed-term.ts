import type { Labels } from "../full-profile.ts";

export type ListedTerm = { termId: string; code: string; labels: Labels; isRetired: boolean; uses: number };
export type ListedHeading = ListedTerm & { terms: ListedTerm[] };
