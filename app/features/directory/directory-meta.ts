import { directory as words } from "../../lib/messages/directory.ts";
import { type DirectoryQuery, hasFilters, type Scope } from "./directory-query.ts";

/** The head of a directory page. Filtered lists are not for search engines: there are more of them than organisations. */
export function directoryMeta(scope: Scope, query: DirectoryQuery, canonicalUrl: string) {
  const { title, lead } = words.scopes[scope];
  return [
    { title },
    { name: "description", content: lead },
    { tagName: "link", rel: "canonical", href: canonicalUrl },
    { property: "og:title", content: title },
    { property: "og:description", content: lead },
    { property: "og:type", content: "website" },
    { property: "og:url", content: canonicalUrl },
    ...(hasFilters(query) ? [{ name: "robots", content: "noindex, follow" }] : []),
  ];
}
