/** Who pays for the care that a scope counts. */
export const payerClasses = ["all", "self-paid", "insured"] as const;
export type PayerClass = (typeof payerClasses)[number];
