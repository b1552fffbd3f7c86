import { redirect } from "@remix-run/node";
import { findViewer } from "../features/accounts/find-viewer.server.ts";
import { readSession } from "../features/accounts/sessions.server.ts";
import { type Act, needsSecondFactor, type Viewer } from "../features/accounts/viewer.ts";
import { now } from "../platform/clock.server.ts";
import { paths } from "./paths.ts";
import { notFound } from "./responses.server.ts";

// One request asks for its viewer in several loaders; the work is done once.
const known = new WeakMap<Headers, Promise<Viewer | null>>();

/**
 * Whoever is signed in, or null. First line of a handler that anonymous visitors may call too. A session that still
 * owes the code of its second factor counts as nobody: the password alone opens nothing.
 */
export async function optionalViewer(request: Request): Promise<Viewer | null> {
  const viewer = await sessionViewer(request);
  return viewer && owesCode(viewer) ? null : viewer;
}

function owesCode(viewer: Viewer): boolean {
  return viewer.hasSecondFactor && !viewer.secondFactorPassed;
}

function sessionViewer(request: Request): Promise<Viewer | null> {
  let viewer = known.get(request.headers);
  if (!viewer) {
    viewer = loadViewer(request);
    known.set(request.headers, viewer);
  }
  return viewer;
}

async function loadViewer(request: Request): Promise<Viewer | null> {
  const session = await readSession(request.headers.get("cookie"));
  return session ? findViewer(session, now()) : null;
}

/** States that a handler answers everyone alike. First line of such a handler. */
export function publicAccess(): void {}

/**
 * The signed-in person, or a redirect to the sign-in page. First line of every other handler. Someone whose office
 * role needs a second factor is sent to set it up or pass it first: "may-be-owed" is for the page that takes the code,
 * "may-be-missing" for the page that sets it up.
 */
export async function requireViewer(request: Request, options: { secondFactor?: "may-be-owed" | "may-be-missing" } = {}): Promise<Viewer> {
  const viewer = await sessionViewer(request);
  const here = new URL(request.url);
  const back = here.pathname.replace(/\.data$/, "") + here.search;
  if (!viewer) throw redirect(paths.signIn(back));
  if (options.secondFactor === "may-be-owed") return viewer;
  if (owesCode(viewer)) throw redirect(paths.secondFactor(back));
  if (options.secondFactor === "may-be-missing") return viewer;
  if (!viewer.secondFactorPassed && needsSecondFactor(viewer.officeRoles)) throw redirect(paths.secondFactorSetup());
  return viewer;
}

/** Answers 404 unless the permission holds: what one may not see does not exist. */
export function require404(allowed: boolean): void {
  if (!allowed) throw notFound();
}

/** The request as the first argument of operations. */
export function actOf(viewer: Viewer, request: Request): Act {
  return { by: { kind: "person", viewer }, now: now(), requestId: request.headers.get("x-request-id") };
}

/** For handlers that act before anyone is signed in (sign-up, reset). */
export function anonymousAct(request: Request): Act {
  return { by: { kind: "system" }, now: now(), requestId: request.headers.get("x-request-id") };
}
