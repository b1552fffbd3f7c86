import { plural } from "./plural.ts";

export const searchWords = {
  title: "Search",
  lead: "Finds the people, organisations and projects that you may see.",
  label: "What are you looking for?",
  hint: "A name or a part of it. Accents do not matter.",
  submit: "Search",
  people: "People",
  organisations: "Organisations",
  projects: "Projects",
  found: (p: { count: number; text: string }) => plural(p.count, { zero: `Nothing fits “${p.text}”.`, one: `# result for “${p.text}”`, other: `# results for “${p.text}”` }),
  none: { title: "Nothing found", body: "Try fewer or other words. What you may not see is not found either." },
  noOrganisation: "In no organisation",
} as const;
