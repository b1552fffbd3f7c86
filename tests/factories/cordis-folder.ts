import fs from "node:fs";
import path from "node:path";

const projects = `id;acronym;status;title;startDate;endDate;totalCost;ecMaxContribution
1;SEA;SIGNED;Sea air;2024-01-01;2026-12-31;100,5;50`;

const organisations = `projectID;organisationID;vatNumber;name;shortName;activityType;city;country;order;role;ecContribution;geolocation;organizationURL
1;77;;PLANETARIUM OF COIMBRA;;HES;Coimbra;PT;1.0;coordinator;30.25;40.2,-8.4;www.planetarium.example
1;90;;ALPINE SANATORIUM;;PRC;Davos;CH;2.0;participant;;;`;

/** Writes a small CORDIS release into the folder: one project of a Portuguese and a Swiss organisation. */
export function writeCordisRelease(folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "project.csv"), projects);
  fs.writeFileSync(path.join(folder, "organization.csv"), organisations);
}
