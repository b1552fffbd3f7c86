/** An application that the office has not decided: of an organisation there is one at a time. */
export const isOpen = { in: ["submitted", "under_review"] } satisfies { in: ("submitted" | "under_review")[] };
