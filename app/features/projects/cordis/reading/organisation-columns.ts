import type { Columns } from "./release-table.ts";

export type OrganisationColumn =
  | "projectId"
  | "organisationId"
  | "vatNumber"
  | "name"
  | "shortName"
  | "isSmallOrMedium"
  | "activityType"
  | "street"
  | "postcode"
  | "city"
  | "country"
  | "nutsCode"
  | "coordinates"
  | "website"
  | "order"
  | "role"
  | "funding"
  | "netFunding"
  | "totalCost"
  | "endOfParticipation"
  | "active";

// The second heading of a pair is that of the Horizon 2020 files of before 2021.
export const organisationColumns: Columns<OrganisationColumn> = {
  projectId: ["projectID"],
  organisationId: ["organisationID", "id"],
  vatNumber: ["vatNumber"],
  name: ["name"],
  shortName: ["shortName"],
  isSmallOrMedium: ["SME"],
  activityType: ["activityType"],
  street: ["street"],
  postcode: ["postCode"],
  city: ["city"],
  country: ["country"],
  nutsCode: ["nutsCode"],
  coordinates: ["geolocation"],
  website: ["organizationURL"],
  order: ["order"],
  role: ["role"],
  funding: ["ecContribution"],
  netFunding: ["netEcContribution"],
  totalCost: ["totalCost"],
  endOfParticipation: ["endOfParticipation"],
  active: ["active"],
};
