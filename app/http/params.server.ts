import type { Params } from "@remix-run/react";
import { isUuid } from "../lib/uuid.ts";
import { notFound } from "./responses.server.ts";

/** An id from the URL; 404 where it is none, before the database is asked. */
export function idParam(params: Params, name: string): string {
  const value = params[name] ?? "";
  if (!isUuid(value)) throw notFound();
  return value;
}

/** The cursor of a list's page from the query; undefined where there is none or it is not an id. */
export function cursorParam(url: URL): string | undefined {
  const value = url.searchParams.get("after") ?? "";
  return isUuid(value) ? value : undefined;
}

/** One of these words from the query; undefined where it says something else. */
export function wordParam<Word extends string>(url: URL, name: string, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === url.searchParams.get(name));
}

/** The same page with other query values; null takes one away. */
export function withQuery(url: URL, changes: Record<string, string | null>): string {
  const query = new URLSearchParams(url.search);
  query.delete("_routes");
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  const path = url.pathname.replace(/\.data$/, "");
  return text ? `${path}?${text}` : path;
}
