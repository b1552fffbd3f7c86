import type { ReadIssue } from "./list-issues.server.ts";

/** The public issues as RSS 2.0. */
export function rssOf({ title, siteUrl, issues }: { title: string; siteUrl: string; issues: readonly ReadIssue[] }): string {
  const items = issues.map(({ issueId, subject, leftAt }) => {
    const link = `${siteUrl}/newsletters/${issueId}`;
    return `<item><title>${escaped(subject)}</title><link>${link}</link><guid isPermaLink="true">${link}</guid><pubDate>${new Date(leftAt).toUTCString()}</pubDate></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>${escaped(title)}</title><link>${siteUrl}/newsletters</link><description>${escaped(title)}</description>${items.join("")}</channel></rss>\n`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
