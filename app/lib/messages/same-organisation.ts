import { plural } from "./plural.ts";

const projects = (count: number) => plural(count, { zero: "no projects", one: "# project", other: "# projects" });

export const sameOrganisationWords = {
  title: (p: { name: string }) => `Other entries of ${p.name}`,
  lead: "Registers sometimes list one organisation twice. Where you confirm it, the network counts both as one; the entries themselves stay as they are, and you can take it back.",
  section: "Other entries of this organisation",
  none: "No other entry counts as this one.",
  countsAs: "This entry counts as",
  counted: "Entries that count as this one",
  alike: "Perhaps the same",
  alikeLead: "These have the same name, website or VAT number. Nobody has confirmed them.",
  nothingAlike: "No other entry looks like this one.",
  entry: (p: { country: string; projects: number }) => `${p.country}, ${projects(p.projects)}`,
  confirm: "Count as this one",
  confirmNamed: (p: { name: string }) => `Count ${p.name} as this one`,
  undo: "Take back",
  undoNamed: (p: { name: string }) => `Take back: ${p.name}`,
  byAddress: "Another entry",
  address: "Its address in the directory",
  addressHint: "The last part, such as hotel-das-dunas.",
  change: "Change",
  confirmed: "The two count as one",
  undone: "Each counts for itself again",
  undoToast: "Undo",
  problems: {
    "not-found": "There is no organisation at this address.",
    "same-entry": "That is this entry itself.",
    "counted-already": "One of the two already counts as another entry. Take that back first.",
    "stands-for-others": "Other entries count as that one. Open that entry and count this one as it, or take them back first.",
  },
} as const;
