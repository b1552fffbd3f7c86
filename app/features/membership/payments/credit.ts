type Received = { amountMinor: bigint; allocations: readonly { amountMinor: bigint }[] };

/** What of a payment is allotted to nothing yet. */
export function leftOf({ amountMinor, allocations }: Received): bigint {
  return allocations.reduce((left, allocation) => left - allocation.amountMinor, amountMinor);
}

/** What of each payment is allotted to nothing yet, the oldest first as given; payments that are used up are left out. */
export function remaindersOf(payments: readonly (Received & { paymentId: string })[]): { paymentId: string; leftMinor: bigint }[] {
  return payments.flatMap(({ paymentId, ...payment }) => {
    const leftMinor = leftOf(payment);
    return leftMinor > 0n ? [{ paymentId, leftMinor }] : [];
  });
}

/** How much of which payment an open amount takes, in their order; never more than is open, never more than is left. */
export function takeFrom(remainders: readonly { paymentId: string; leftMinor: bigint }[], openMinor: bigint): { paymentId: string; amountMinor: bigint }[] {
  let open = openMinor;
  return remainders.flatMap(({ paymentId, leftMinor }) => {
    const amountMinor = leftMinor < open ? leftMinor : open;
    open -= amountMinor;
    return amountMinor > 0n ? [{ paymentId, amountMinor }] : [];
  });
}
