import { data } from "@remix-run/node";

/** Not there, or not theirs: one answer for both. Thrown. */
export function notFound() {
  return data(null, { status: 404 });
}

/** Was there for everyone, and is not any more: search engines forget it. Thrown. */
export function gone() {
  return data(null, { status: 410 });
}

/** The action's answer to input that the user can correct. */
export function invalid<Body>(body: Body) {
  return data(body, { status: 400 });
}

export function tooMany<Body>(body: Body, retryAfterSeconds: number) {
  return data(body, { status: 429, headers: { "Retry-After": String(retryAfterSeconds) } });
}

/** The action's answer where someone else was faster: the input stands, what it was based on does not. */
export function conflict<Body>(body: Body) {
  return data(body, { status: 409 });
}

/** A table to keep, never from a cache: it is somebody's. */
export function csvDownload(csv: string, fileName: string): Response {
  return new Response(csv, {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="${fileName}"`, "Cache-Control": "no-store" },
  });
}

/** Data for another program, named as a file. */
export function jsonDownload(value: unknown, fileName: string): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: { "Content-Type": "application/json; charset=utf-8", "Content-Disposition": `attachment; filename="${fileName}"`, "Cache-Control": "no-store" },
  });
}

export function pdfDownload(bytes: Uint8Array, fileName: string): Response {
  return download({ bytes, fileName, contentType: "application/pdf" });
}

/** A file to be kept, never shown in the page of this origin. */
export function download({ bytes, fileName, contentType }: { bytes: Uint8Array; fileName: string; contentType: string }): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { "Content-Type": contentType, "Content-Disposition": `attachment; filename="${fileName}"`, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" },
  });
}
