import { ok, type Result, refuse } from "./result.ts";

/**
 * A web address as it is stored: http or https, with the scheme added where it was left out ("www.clinic.example").
 * Any other scheme, a name and password in it, or a host without a dot is refused.
 */
export function checkWebsite(text: string): Result<string, "website-malformed"> {
  const trimmed = text.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[^/]*\.[^/]*:\d/.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(withScheme)) return refuse("website-malformed");
  const url = new URL(withScheme);
  const isFit = (url.protocol === "https:" || url.protocol === "http:") && url.username === "" && url.password === "" && /^[^.]+(\.[^.]+)+$/.test(url.hostname);
  if (!isFit || withScheme.length > 300) return refuse("website-malformed");
  return ok(url.pathname === "/" && url.search === "" && url.hash === "" ? url.origin : url.href);
}
