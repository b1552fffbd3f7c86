export type ClusterSettings = {
  name: string;
  legalEntityName: string;
  legalAddress: string;
  countryCode: string;
  nutsCode: string;
  currency: string;
  timeZone: string;
  senderName: string;
  senderEmail: string;
  privacyNotice: string;
  imprint: string;
  accentColour: string;
};

// What stands on public pages; the texts are too long to repeat, and addresses are never written down.
const told = ["name", "legalEntityName", "countryCode", "nutsCode", "currency", "timeZone", "senderName", "accentColour"] as const;
const untold = ["legalAddress", "senderEmail", "privacyNotice", "imprint"] as const;

export type ClusterChange = { field: string; before: string; after: string } | { field: string; changed: true };

/** What an edit of the settings changes, as the audit event tells it. */
export function clusterChanges(before: ClusterSettings, after: ClusterSettings): ClusterChange[] {
  return [
    ...told.filter((field) => before[field] !== after[field]).map((field) => ({ field, before: before[field], after: after[field] })),
    ...untold.filter((field) => before[field] !== after[field]).map((field) => ({ field, changed: true as const })),
  ];
}
