import { createHash } from "node:crypto";
import type { Tx } from "../../platform/database/db.server.ts";
import type { Act } from "../accounts/viewer.ts";
import { canonicalText } from "./canonical-text.ts";
import type { AnyImportKind, Planned } from "./import-kind.ts";
import type { ImportChoices } from "./import-preview.ts";

export type HashedPlan = Planned<unknown> & { hash: string };

/** The plan as it is now, with the hash of what it would write. */
export async function planWithin(tx: Tx, kind: AnyImportKind, input: unknown, context: { act: Act; choices: ImportChoices }): Promise<HashedPlan> {
  const planned = (await kind.plan(tx, input, context)) as Planned<unknown>;
  return {
    ...planned,
    hash: createHash("sha256")
      .update(`${kind.name} ${canonicalText(planned.effect)}`)
      .digest("hex"),
  };
}
