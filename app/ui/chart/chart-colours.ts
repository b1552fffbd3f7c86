/** The colours of a chart by what they are for: on screen variables of the theme, in a file fixed ones. */
export type ChartColours = {
  series: readonly [string, string, string, string, string, string];
  line: string;
  ink: string;
  muted: string;
  surface: string;
  accent: string;
};

export const themeColours: ChartColours = {
  series: ["var(--chart-1)", "var(--chart-2)", "var(--chart-3)", "var(--chart-4)", "var(--chart-5)", "var(--chart-6)"],
  line: "var(--chart-line)",
  ink: "var(--ink)",
  muted: "var(--muted)",
  surface: "var(--surface)",
  accent: "var(--accent)",
};

/** The light theme's, for pictures that leave the portal: they are shown on white. */
export const fileColours: ChartColours = {
  series: ["#0b6e8f", "#b45309", "#6d3fb0", "#2f7031", "#a61b5d", "#5b6675"],
  line: "#8793a1",
  ink: "#17212f",
  muted: "#4e5b6c",
  surface: "#ffffff",
  accent: "#0f766e",
};
