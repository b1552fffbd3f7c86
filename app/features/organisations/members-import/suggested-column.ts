import type { MemberTarget } from "./member-target.ts";

export type MappingReason =
  | "heading" // the heading names the field
  | "values" // the heading says nothing, the values do
  | "remembered" // it was chosen for a list with the same headings
  | "not-ours" // a heading of a known system that Muster has no use for
  | "unfit" // the heading names a field that the values do not fit
  | "nameless" // it is about a person, and no column names one
  | "taken" // another column feeds the field already
  | "empty" // no row has anything in it
  | "unknown"; // neither heading nor values say what it is

export type SuggestedColumn = {
  column: string;
  /** Null: the column is not used. */
  target: MemberTarget | null;
  reason: MappingReason;
  /** False where somebody should look before it is used. */
  isCertain: boolean;
};
