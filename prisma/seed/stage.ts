import { findViewer } from "../../app/features/accounts/find-viewer.server.ts";
import { endSession, readSession, startSession } from "../../app/features/accounts/sessions.server.ts";
import type { Act, Viewer } from "../../app/features/accounts/viewer.ts";
import type { Result } from "../../app/lib/result.ts";
import { moveClock } from "../../app/platform/clock.server.ts";
import { db } from "../../app/platform/database/db.server.ts";

/** The value of an outcome that the story takes for granted. */
export function must<Value>(result: Result<Value, string>): Value {
  if (result.ok) return result.value;
  throw new Error(`the story was refused: ${result.problem}`);
}

type Step = { at: Date; tell: (at: Date) => Promise<void> };

/**
 * The stage on which the story is told: acts on their days, in the order in which they happened, each by the person who
 * did it. Organisations and people are known by the names that the story gives them.
 */
export class Stage {
  readonly #steps: Step[] = [];
  readonly #organisations = new Map<string, string>();
  readonly #people = new Map<string, string>();
  readonly #viewers = new Map<string, Viewer>();

  /** Notes what happens at an instant, or on a day at nine in the morning. */
  on(when: string | Date, tell: (at: Date) => Promise<void>): void {
    const at = typeof when === "string" ? new Date(when.includes("T") ? when : `${when}T09:00:00Z`) : when;
    this.#steps.push({ at, tell });
  }

  /** Tells everything in the order in which it happened. Steps of one instant keep the order in which they were noted. */
  async play(): Promise<void> {
    try {
      for (const { at, tell } of [...this.#steps].sort((one, other) => one.at.getTime() - other.at.getTime())) {
        moveClock(at);
        await tell(at);
      }
    } finally {
      moveClock(null);
    }
  }

  name(kind: "organisation" | "person", key: string, id: string): void {
    (kind === "organisation" ? this.#organisations : this.#people).set(key, id);
  }

  organisation(key: string): string {
    return known(this.#organisations, key);
  }

  person(name: string): string {
    return known(this.#people, name);
  }

  /** What the server itself does. */
  bySystem(at: Date): Act {
    return { by: { kind: "system" }, now: at, requestId: null };
  }

  /** What a person does, for an organisation where one is named, with the rights that this person has at the time. */
  async by(name: string, at: Date, forOrganisation: string | null = null): Promise<Act> {
    const viewer = await this.#viewer(name, at);
    return { by: { kind: "person", viewer: { ...viewer, actingForId: forOrganisation && this.organisation(forOrganisation) } }, now: at, requestId: null };
  }

  /** To be called when rights or roles changed: from then on people are looked up anew. */
  forgetRights(): void {
    this.#viewers.clear();
  }

  async version(organisation: string): Promise<number> {
    return (await db().organisation.findUniqueOrThrow({ where: { id: this.organisation(organisation) }, select: { version: true } })).version;
  }

  async #viewer(name: string, at: Date): Promise<Viewer> {
    const seen = this.#viewers.get(name);
    if (seen) return seen;
    const setCookie = await startSession(this.person(name), { secondFactorAt: at, userAgent: null });
    const session = await readSession(setCookie.split(";")[0] as string);
    const viewer = session && (await findViewer(session, at));
    if (!viewer) throw new Error(`${name} cannot sign in`);
    await endSession(viewer.sessionId);
    this.#viewers.set(name, viewer);
    return viewer;
  }
}

function known(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`the story does not know "${name}" yet`);
  return id;
}
