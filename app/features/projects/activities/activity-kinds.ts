/** What organisations do together outside of projects. */
export const activityKinds = ["meeting", "workshop", "training", "staff_exchange", "referral_agreement", "joint_purchase", "fair", "campaign"] as const;
export type ActivityKind = (typeof activityKinds)[number];

const promotional: readonly ActivityKind[] = ["fair", "campaign"];

/** Fairs and campaigns are promotion by their nature; of the others nobody is asked. */
export function isPromotional(kind: ActivityKind): boolean {
  return promotional.includes(kind);
}
