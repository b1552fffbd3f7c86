import { plural } from "./plural.ts";

/** Words of the design system's own parts. */
export const ui = {
  optional: "optional",
  choose: "Choose…",
  formErrors: (p: { count: number }) => plural(p.count, { one: "One thing needs your attention", other: "# things need your attention" }),
  pager: { label: "Pages", first: "First page", previous: "Previous", next: "Next" },
  showPassword: "Show password",
  filter: "Filter the list",
  notGiven: "Not given",
  back: (p: { to: string }) => `Back to ${p.to}`,
  chart: { asTable: "The same as a table" },
  percent: (p: { percent: number }) => `${p.percent}%`,
} as const;
