import { ok, type Result, refuse } from "../../lib/result.ts";
import { transaction } from "../../platform/database/db.server.ts";
import type { Prisma } from "../../platform/database/generated/client.ts";
import { env } from "../../platform/env.server.ts";
import type { Upload } from "../../platform/storage/upload-folder.server.ts";
import { recordEvent } from "../accounts/audit.server.ts";
import { actorId, mayAct } from "../accounts/permissions.ts";
import type { Act } from "../accounts/viewer.ts";
import { beginActivity } from "./activity.server.ts";

export type NewImport = {
  kind: string;
  title: string;
  files: readonly (Upload & { role: string; name: string })[];
  options?: Prisma.InputJsonObject;
};

/** Begins an import with files that lie on disk already, and asks for them to be read. */
export function startImport(act: Act, input: NewImport): Promise<Result<{ runId: string }, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "imports.run")) return refuse("not-found");
    const { id } = await tx.importRun.create({
      data: {
        kind: input.kind,
        status: "uploaded",
        title: input.title.slice(0, 200),
        options: input.options ?? {},
        summary: {},
        createdAt: act.now,
        createdById: actorId(act),
        keepUntil: keepUntil(act.now),
        files: {
          create: input.files.map(({ role, name, storageKey, byteSize, sha256 }) => ({ role, name: name.slice(0, 200), storageKey, byteSize, sha256, createdAt: act.now })),
        },
      },
    });
    await beginActivity(tx, act, id, "plan");
    await recordEvent(tx, act, { action: "import.started", subjectKind: "import-run", subjectId: id, changes: [{ field: "kind", before: null, after: input.kind }] });
    return ok({ runId: id });
  });
}

/** Until when file, plan and undo of something that happened now are kept. */
export function keepUntil(now: Date): Date {
  return new Date(now.getTime() + env().imports.keepDays * 86_400_000);
}
