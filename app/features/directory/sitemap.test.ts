import { expect, test } from "vitest";
import { sitemapOf } from "./sitemap.ts";

test("each URL is an entry, escaped", () => {
  const xml = sitemapOf(["https://portal.example/directory/a&b", "https://portal.example/<c>"]);
  expect(xml).toContain("<loc>https://portal.example/directory/a&amp;b</loc>");
  expect(xml).toContain("<loc>https://portal.example/&lt;c&gt;</loc>");
  expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>')).toBe(true);
});

test("no more entries than a sitemap may have", () => {
  expect(sitemapOf(Array.from({ length: 50_001 }, () => "x")).match(/<url>/g)).toHaveLength(50_000);
});
