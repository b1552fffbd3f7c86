import { ok, type Result, refuse } from "../../../lib/result.ts";
import { bumpDataVersion } from "../../../platform/database/data-version.server.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { hashPassword } from "../../../platform/password.server.ts";
import { enqueue } from "../../../platform/queue/jobs.server.ts";
import { hashToken } from "../../../platform/secrets.server.ts";
import { openAppointment } from "../appointments/open-appointment.server.ts";
import { recordEvent } from "../audit.server.ts";
import type { ClusterSettings } from "../cluster/cluster-changes.ts";
import { lockName } from "../lock.server.ts";
import { checkNewPassword } from "../password/check-new-password.server.ts";
import type { PasswordProblem } from "../password/password-rules.ts";
import { canonicalDetails, type PersonDetails } from "../people/person-details.ts";
import { startSession } from "../sessions.server.ts";
import { openAccount } from "../sign-up/open-account.server.ts";
import type { Act } from "../viewer.ts";
import { fillSetupTexts } from "./setup-texts.ts";

type Input = { token: string; cluster: ClusterSettings; manager: { name: string; email: string; password: string }; userAgent: string | null };

/**
 * The first run: makes the cluster and its first manager, once, for whoever holds the link from the server's console.
 * Signs the manager in; the second factor that the role needs comes next.
 */
export async function setUpCluster(act: Act, input: Input): Promise<Result<{ setCookie: string }, "link-unusable" | PasswordProblem>> {
  const { password, ...details } = input.manager;
  const manager = canonicalDetails(details);
  const problem = await checkNewPassword(password, manager);
  if (problem) return refuse(problem);
  const passwordHash = await hashPassword(password);
  const outcome = await transaction((tx) => make(tx, act, input, { ...manager, passwordHash }));
  if (!outcome.ok) return outcome;
  return ok({ setCookie: await startSession(outcome.value.personId, { secondFactorAt: null, userAgent: input.userAgent }) });
}

async function make(tx: Tx, act: Act, { token, cluster }: Input, manager: PersonDetails & { passwordHash: string }): Promise<Result<{ personId: string }, "link-unusable">> {
  await lockName(tx, "set-up");
  const link = await tx.setupLink.findFirst({ where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: act.now } } });
  if (!link || (await tx.cluster.count()) > 0) return refuse("link-unusable");
  // A new portal has no accounts: pages where one could be made open when it is set up.
  const personId = await openAccount(tx, act, manager);
  if (personId === null) throw new Error("the first manager has an account already, in a portal that is not set up");
  await tx.setupLink.updateMany({ where: { usedAt: null }, data: { usedAt: act.now } });
  await tx.cluster.create({ data: { ...fillSetupTexts(cluster), createdAt: act.now } });
  await recordEvent(tx, act, { action: "cluster.set-up", subjectKind: "cluster", subjectId: "1", changes: [{ field: "name", before: null, after: cluster.name }] });
  if (!(await openAppointment(tx, act, { personId, role: "manager" })).ok) throw new Error("the first manager holds another role already");
  await enqueue(tx, "vocabulary.load-starter", {}, { uniqueKey: "vocabulary.load-starter" });
  await bumpDataVersion(tx, "directory");
  return ok({ personId });
}
