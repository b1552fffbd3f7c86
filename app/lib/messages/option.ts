/** One choice of several: its value and its words. */
export type Option = { value: string; label: string; hint?: string };
