/** Whose portal a page belongs to, as the page's head tells other sites. `logoUrl` is a whole URL. */
export type Portal = { name: string; logoUrl: string | null };

type Preview = { title: string; description?: string; type: "website" | "profile"; url: string; imageUrl?: string | null };

/** What other sites show of a page when someone shares its address: its own picture, else the cluster's logo. */
export function openGraph({ title, description, type, url, imageUrl }: Preview, portal: Portal) {
  const image = imageUrl ?? portal.logoUrl;
  return [
    { property: "og:title", content: title },
    ...(description ? [{ property: "og:description", content: description }] : []),
    { property: "og:type", content: type },
    { property: "og:url", content: url },
    { property: "og:site_name", content: portal.name },
    ...(image ? [{ property: "og:image", content: image }] : []),
  ];
}
