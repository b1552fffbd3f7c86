import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { renderBySegment } from "../../app/http/render-by-segment.server.ts";
import { testEnv } from "./test-env.ts";

type Handler = ReturnType<typeof renderBySegment>;

const slot = globalThis as { musterTestPortal?: Promise<Handler> };

/**
 * The built app as a function of a Request. It shares the test's database, settings and clock: these live on
 * `globalThis`, so that two evaluations of one module (the test's and the build's) see the same.
 */
function portal(): Promise<Handler> {
  slot.musterTestPortal ??= load();
  return slot.musterTestPortal;
}

async function load(): Promise<Handler> {
  const file = pathToFileURL(path.resolve("build/server/index.js")).href;
  const build = (await import(/* @vite-ignore */ file)) as ServerBuild;
  return renderBySegment(build, "production");
}

export type Visit = {
  /** A Cookie header, e.g. from `signedIn(person)`. */
  cookie?: string;
  method?: string;
  /** Sent as a form; makes the request a POST. A list sends its name several times. */
  form?: Record<string, string | string[]>;
  body?: BodyInit;
  headers?: Record<string, string>;
};

/** Sends one request to the built app, as a browser of this portal's origin would. */
export async function visit(url: string, { cookie, method, form, body, headers = {} }: Visit = {}): Promise<Response> {
  const base = testEnv().baseUrl;
  const handler = await portal();
  const request = new Request(new URL(url, base), {
    method: method ?? (form || body ? "POST" : "GET"),
    headers: { Origin: base, Host: new URL(base).host, "X-Request-Id": "test-request", ...(cookie && { Cookie: cookie }), ...headers },
    body: form ? formBody(form) : body,
  });
  return handler(request, { nonce: "test-nonce", clientAddress: "192.0.2.1" });
}

/** The path that a redirect leads to; null where the response is none. */
export function redirectOf(response: Response): string | null {
  return response.status >= 300 && response.status < 400 ? response.headers.get("Location") : null;
}

function formBody(form: Record<string, string | string[]>): URLSearchParams {
  const pairs = Object.entries(form).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => [name, one] as [string, string]));
  return new URLSearchParams(pairs);
}
