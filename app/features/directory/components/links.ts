import type { Scope } from "../directory-query.ts";

/** The addresses that the directory's parts link to; pages hand them down. */
export type DirectoryLinks = {
  directory(): string;
  providers(): string;
  suppliers(): string;
  publicProfile(slug: string): string;
  file(fileId: string): string;
  directoryCsv(): string;
  directoryJson(): string;
};

export function scopePath(links: DirectoryLinks, scope: Scope): string {
  return { all: links.directory, providers: links.providers, suppliers: links.suppliers }[scope]();
}
