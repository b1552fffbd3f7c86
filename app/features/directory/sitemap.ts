/** The sitemap of the URLs (sitemaps.org, protocol 0.9); one file holds 50,000 at most. */
export function sitemapOf(urls: readonly string[]): string {
  const entries = urls.slice(0, 50_000).map((url) => `<url><loc>${escapeXml(url)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</urlset>\n`;
}

function escapeXml(text: string): string {
  const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
  return text.replace(/[&<>"']/g, (character) => escapes[character] as string);
}
