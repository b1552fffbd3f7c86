import { randomUUID } from "node:crypto";
import { redirect } from "@remix-run/node";
import { env } from "../platform/env.server.ts";
import { keyedHash, sameKeyedHash } from "../platform/secrets.server.ts";
import type { Toast } from "./toast.ts";

const name = "muster_toast";

/** Redirects after a success; the next page says what happened. Headers such as a session's Set-Cookie go along. */
export function redirectWithToast(path: string, toast: Toast, headers?: HeadersInit): Response {
  const answer = new Headers(headers);
  const payload = Buffer.from(JSON.stringify({ ...toast, id: randomUUID() })).toString("base64url");
  answer.append("Set-Cookie", cookie(`${payload}.${keyedHash(name, payload)}`, 60));
  return redirect(path, { headers: answer });
}

/** The toast that waits in the request's cookie, and the Set-Cookie value that takes it away. Null where none waits or it was tampered with. */
export function takeToast(request: Request): { toast: Toast & { id: string }; clear: string } | null {
  const value = /(?:^|;\s*)muster_toast=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1];
  const [payload, signature] = value?.split(".") ?? [];
  if (!payload || !signature || !sameKeyedHash(name, payload, signature)) return null;
  return { toast: JSON.parse(Buffer.from(payload, "base64url").toString()), clear: cookie("", 0) };
}

function cookie(value: string, maxAgeSeconds: number): string {
  const secure = env().baseUrl.startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}
