import { data } from "@remix-run/node";

/** Not there, or not theirs: one answer for both. Thrown. */
export function notFound() {
  return data(null, { status: 404 });
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
