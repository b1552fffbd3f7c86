/** The payments of an invoice that count: those that did not go back. */
export const standingAllocations = { where: { payment: { reversedAt: null } }, select: { amountMinor: true } } as const;

type Payable = { kind: "invoice" | "cancellation"; totalMinor: bigint; cancelledBy: { id: string } | null; allocations: readonly { amountMinor: bigint }[] };

/** What is still to be paid of a document, in minor units, given its standing allocations. Of a cancelled one nothing is. */
export function openAmountOf({ kind, totalMinor, cancelledBy, allocations }: Payable): bigint {
  if (kind === "cancellation" || cancelledBy) return 0n;
  return allocations.reduce((left, { amountMinor }) => left - amountMinor, totalMinor);
}
