/** What a redirect tells on the page that it leads to. `undo` is a form that takes the change back. */
export type Toast = {
  tone: "good" | "info" | "warn" | "bad";
  title: string;
  body?: string;
  undo?: { label: string; action: string; fields: Record<string, string> };
};
