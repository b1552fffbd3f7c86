import fs from "node:fs";
import { sharedPath } from "../setup/shared.ts";

export type RawRow = Record<string, string>;

const cell = /"((?:[^"]|"")*)"(;|\r?\n|$)/g;

/** Every row of a file in which every cell is quoted, cut by one expression of its own: what the product's reader is checked against. */
export function rawRows(...parts: string[]): RawRow[] {
  const text = fs.readFileSync(sharedPath("data", "cordis", ...parts), "utf8");
  const rows: string[][] = [[]];
  for (const [, content = "", end] of text.matchAll(cell)) {
    rows.at(-1)?.push(content.replaceAll('""', '"').trim());
    if (end !== ";") rows.push([]);
  }
  const [head, ...body] = rows.filter((row) => row.length > 0) as [string[], ...string[][]];
  return body.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] as string])));
}

export type Raw = { projects: RawRow[]; rows: RawRow[] };

export function rawRelease(folder: string): Raw {
  return { projects: rawRows(folder, "project.csv"), rows: rawRows(folder, "organization.csv") };
}

export type Chosen = Raw & { chosen: Set<string> };

/** Keeps what an import of some organisations loads: the projects in which one of them takes part, in full. */
export function ofRows({ projects, rows }: Raw, isMeant: (row: RawRow) => boolean, about: (projectId: string) => boolean = () => true): Chosen {
  const meant = new Set(rows.filter(isMeant).map((row) => row.organisationID as string));
  const wanted = new Set(rows.filter((row) => meant.has(row.organisationID as string) && about(row.projectID as string)).map((row) => row.projectID));
  const kept = rows.filter((row) => wanted.has(row.projectID));
  const chosen = new Set(kept.map((row) => row.organisationID as string).filter((id) => meant.has(id)));
  return { chosen, projects: projects.filter((project) => wanted.has(project.id)), rows: kept };
}

export function ofCountry(raw: Raw, country: string): Chosen {
  return ofRows(raw, (row) => row.country === country);
}

type Joint = { projects: Set<string>; partners: Map<string, Set<string>> };

/** For each organisation: its projects with at least one other organisation, and in which of them it meets each partner. */
export function jointProjects({ rows }: Raw): Map<string, Joint> {
  const consortia = new Map<string, Set<string>>();
  for (const row of rows) add(consortia, row.projectID as string, row.organisationID as string);
  const joint = new Map<string, Joint>();
  for (const [project, members] of consortia) for (const one of members) for (const other of members) if (one !== other) meet(joint, project, one, other);
  return joint;
}

function meet(joint: Map<string, Joint>, project: string, one: string, other: string): void {
  const own = joint.get(one) ?? { projects: new Set(), partners: new Map() };
  joint.set(one, own);
  own.projects.add(project);
  add(own.partners, other, project);
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}
