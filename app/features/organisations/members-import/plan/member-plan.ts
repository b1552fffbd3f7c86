import type { Day } from "../../../../lib/day.ts";
import type { OrganisationRight } from "../../../accounts/viewer.ts";
import type { RowOutcome, RowQuestion } from "../../../imports/import-preview.ts";
import type { FullSite } from "../../full-profile.ts";
import type { MemberColumns } from "./stored-member.ts";

/** A site as it is stored, without its id. */
export type SiteColumns = Omit<FullSite, "siteId">;

/** A row that is new (id null) or becomes this. */
export type SiteWrite = { siteId: string | null; columns: SiteColumns };
export type ContactWrite = { kind: "phone" | "email" | "person"; label: string | null; value: string; position: number };
export type SetWrite = { add: readonly string[]; remove: readonly string[] };

export type AffiliationWrite = {
  email: string;
  /** Null: the person becomes affiliated. */
  affiliationId: string | null;
  personId: string | null;
  jobTitle: string | null;
  grant: readonly OrganisationRight[];
};

/** All that is written of one organisation. */
export type OrganisationWrite = {
  key: string;
  /** Null: it is new. */
  organisationId: string | null;
  /** The organisation's columns as they will be; null where they stay. */
  columns: MemberColumns | null;
  version: number;
  sites: readonly SiteWrite[];
  contacts: readonly ContactWrite[];
  descriptions: readonly { locale: string; text: string; isNew: boolean }[];
  languages: SetWrite;
  sourceMarkets: SetWrite;
  declarations: readonly { kind: "headcount" | "revenue_band"; band: string }[];
  externalIds: readonly { scheme: string; value: string }[];
  notes: readonly string[];
  affiliations: readonly AffiliationWrite[];
  /** Columns before, for the audit trail; null where it is new. */
  before: MemberColumns | null;
};

export type PersonWrite = { email: string; name: string; phone: string | null };

/** What a commit writes, no more and no less. */
export type MemberPlan = { asOfOn: Day; organisations: readonly OrganisationWrite[]; people: readonly PersonWrite[] };

/** What a plan says of a row of the list besides what it writes. */
export type PlannedRow = {
  key: string;
  row: number;
  title: string;
  outcome: RowOutcome;
  question: RowQuestion | null;
  chosen: string | null;
  write: OrganisationWrite | null;
  /** Why nothing happens, where the outcome alone does not say. */
  note: "archived" | "merged" | null;
};

/** What is wrong with a row in the light of what is stored. */
export type PlanProblem = { kind: PlanProblemKind; row: number; detail: string | null };
export type PlanProblemKind =
  | "vat-number-taken"
  | "number-taken"
  | "person-deactivated"
  | "person-name-differs"
  | "archived"
  | "people-need-manager"
  | "membership-needs-manager"
  | "notes-need-person"
  | "member-since-not-kept";

/** What whoever runs the import may do. */
export type MemberPermissions = { people: boolean; membership: boolean; notes: boolean };

export type MemberRules = {
  today: Day;
  may: MemberPermissions;
  /** What new organisations are that the list does not say. */
  newKind: MemberColumns["kind"];
  newIsMember: boolean;
  /** What happens to values that are stored already: they stay, or the list's take their place. */
  stored: "complete" | "replace";
};
