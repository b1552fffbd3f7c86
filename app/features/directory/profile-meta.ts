import { directory as words } from "../../lib/messages/directory.ts";
import type { SerializedProfile } from "../organisations/serialize-profile.ts";
import { jsonLdOf } from "./json-ld.ts";
import { openGraph, type Portal } from "./open-graph.ts";

export type ProfileUrls = { page: string; logo: string | null };

const longestDescription = 160;

/** The head of an organisation's page: for search engines and previews, only what everyone may see. Pages that are not public ask not to be kept. */
export function profileMeta(name: string, open: SerializedProfile | null, urls: ProfileUrls, portal: Portal) {
  const title = words.profile.titleIn({ name, cluster: portal.name });
  if (!open) return [{ title }, { name: "robots", content: "noindex" }];
  const text = (open.descriptions?.find((description) => description.locale === "en") ?? open.descriptions?.[0])?.text.replace(/\s+/g, " ").trim();
  const description = text && text.length > longestDescription ? `${text.slice(0, longestDescription).replace(/\s+\S*$/, "")}…` : text;
  return [
    { title },
    ...(description ? [{ name: "description", content: description }] : []),
    { tagName: "link", rel: "canonical", href: urls.page },
    ...openGraph({ title: open.name, description, type: "profile", url: urls.page, imageUrl: urls.logo }, portal),
    { "script:ld+json": jsonLdOf(open, urls.page, urls.logo) },
  ];
}
