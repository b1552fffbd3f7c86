export const cardPaymentWords = {
  title: "Pay by card or direct debit",
  lead: "You are led to the payment service. The invoice counts as paid when it says that the money came: at once with a card, after some days with a direct debit.",
  pay: (p: { amount: string }) => `Pay ${p.amount} now`,
  payAll: (p: { amount: string; count: number }) => `Pay all ${p.count} open invoices now: ${p.amount}`,
  test: "For trying out: no money moves.",
  processing: "A direct debit is on its way. It takes some days.",
  failed: "The last payment did not go through. You can try again, or pay by bank transfer.",
  done: "Thank you. The payment service has your payment; this page shows it as soon as it is confirmed.",
  reload: "Look again",
  problems: {
    "no-vendor": "No payment service is set up. Please pay by bank transfer.",
    "nothing-open": "Nothing is open any more.",
    "several-currencies": "The invoices are in several currencies. Pay them one by one.",
  },
} as const;

/** Why money that was booked is not, any more. They stand in the books. */
export const cardReversals = {
  returned: "The payment did not stand",
  disputed: "The payer's bank disputes the payment",
  refunded: "Sent back through the payment service",
  changed: "The payment service names another amount",
} as const;

export const sandboxPage = {
  title: "Payment sandbox",
  label: "This is no payment service. It stands in for one, so that paying can be tried out: no money moves, and no card number is asked for.",
  total: "To pay",
  what: "State",
  payer: "What the payer does",
  banks: "What happens afterwards",
  banksLead: "In real life the banks decide this, days or weeks later.",
  back: "Back to the portal",
  nothing: "Nothing more can happen to this payment here.",
  steps: {
    "pay-card": "Pay by card",
    "decline-card": "Pay by a card that is declined",
    "pay-debit": "Pay by direct debit",
    "debit-arrives": "The money of the direct debit arrives",
    "debit-fails": "The direct debit is returned",
    dispute: "The payer disputes the payment",
    "win-dispute": "The dispute is decided for us",
    "lose-dispute": "The dispute is decided for the payer",
  },
  declined: "The card was declined. Nothing was paid.",
  happened: "Done. The portal hears of it in a moment.",
  states: { open: "Not paid yet", paid: "Paid", waiting: "Not paid: waiting, or returned" },
} as const;
