import { directory as words } from "../../lib/messages/directory.ts";
import type { SerializedProfile } from "../organisations/serialize-profile.ts";
import { jsonLdOf } from "./json-ld.ts";

export type ProfileUrls = { page: string; logo: string | null };

const longestDescription = 160;

/** The head of an organisation's page: for search engines and previews, only what everyone may see. Pages that are not public ask not to be kept. */
export function profileMeta(name: string, open: SerializedProfile | null, urls: ProfileUrls, clusterName: string) {
  const title = words.profile.titleIn({ name, cluster: clusterName });
  if (!open) return [{ title }, { name: "robots", content: "noindex" }];
  const text = (open.descriptions?.find((description) => description.locale === "en") ?? open.descriptions?.[0])?.text.replace(/\s+/g, " ").trim();
  const description = text && text.length > longestDescription ? `${text.slice(0, longestDescription).replace(/\s+\S*$/, "")}…` : text;
  return [
    { title },
    ...(description
      ? [
          { name: "description", content: description },
          { property: "og:description", content: description },
        ]
      : []),
    { tagName: "link", rel: "canonical", href: urls.page },
    { property: "og:title", content: open.name },
    { property: "og:type", content: "profile" },
    { property: "og:url", content: urls.page },
    { property: "og:site_name", content: clusterName },
    ...(urls.logo ? [{ property: "og:image", content: urls.logo }] : []),
    { "script:ld+json": jsonLdOf(open, urls.page, urls.logo) },
  ];
}
