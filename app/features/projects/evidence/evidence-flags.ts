/** What a claim can say, from the shallowest to the deepest. */
export const evidenceFlags = ["promoted_together", "changed_operation", "pooled_resources", "built_capability", "new_offering_in_use", "joint_research"] as const;
export type EvidenceFlag = (typeof evidenceFlags)[number];
