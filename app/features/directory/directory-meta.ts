import { directory as words } from "../../lib/messages/directory.ts";
import { type DirectoryQuery, hasFilters, type Scope } from "./directory-query.ts";
import { openGraph, type Portal } from "./open-graph.ts";

/** The head of a directory page. Filtered lists are not for search engines: there are more of them than organisations. */
export function directoryMeta(scope: Scope, query: DirectoryQuery, canonicalUrl: string, portal: Portal) {
  const { title, lead } = words.scopes[scope];
  return [
    { title },
    { name: "description", content: lead },
    { tagName: "link", rel: "canonical", href: canonicalUrl },
    ...openGraph({ title, description: lead, type: "website", url: canonicalUrl }, portal),
    ...(hasFilters(query) ? [{ name: "robots", content: "noindex, follow" }] : []),
  ];
}
