import { type Day, dayOfDate } from "../../../lib/day.ts";
import { nameIn } from "../../../lib/name-in.ts";
import { db, type Tx, transaction } from "../../../platform/database/db.server.ts";
import { env } from "../../../platform/env.server.ts";
import { peopleWithRights } from "../../accounts/affiliations/people-with-rights.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { rightsFor } from "../../accounts/permissions.ts";
import { queueMail } from "../../mail/queue-mail.server.ts";
import { isWeekend } from "../../membership/dunning/dunning-steps.ts";
import { loadOffering } from "../release/load-evidence.server.ts";
import { asReader } from "./as-reader.server.ts";
import { roundStep } from "./reminder-steps.ts";

type OpenRound = { roundId: string; quarter: string; names: unknown; closesOn: Day; step: number; askedIds: string[] };

/**
 * Asks the members for the numbers of open rounds, and reminds those that have not answered: one mail bundles an
 * organisation's rounds whenever one of them has come to a new step. Never at the weekend. Each organisation in a
 * transaction of its own, each step once, however often this runs. That somebody has not answered is told to nobody else.
 */
export async function remindOfRounds(now: Date): Promise<{ reminded: number }> {
  const today = await clusterDay(db(), now);
  if (isWeekend(today)) return { reminded: 0 };
  const rounds = await listOpenRounds(today);
  const organisationIds = [...new Set(rounds.flatMap(({ askedIds }) => askedIds))].sort();
  let reminded = 0;
  for (const organisationId of organisationIds) {
    const asked = rounds.filter(({ askedIds }) => askedIds.includes(organisationId));
    reminded += await transaction((tx) => remind(tx, organisationId, asked, now));
  }
  return { reminded };
}

async function listOpenRounds(today: Day): Promise<OpenRound[]> {
  const rounds = await db().metricRound.findMany({
    where: { state: "open", scope: { retiredAt: null } },
    include: { scope: { select: { names: true, serviceIds: true } } },
    orderBy: [{ closesOn: "asc" }, { id: "asc" }],
  });
  const open: OpenRound[] = [];
  for (const { id, quarter, closesOn, scope } of rounds) {
    const step = roundStep(dayOfDate(closesOn), today);
    if (step === null) continue;
    const askedIds = await loadOffering(db(), scope.serviceIds as string[]);
    open.push({ roundId: id, quarter, names: scope.names, closesOn: dayOfDate(closesOn), step, askedIds });
  }
  return open;
}

async function remind(tx: Tx, organisationId: string, asked: readonly OpenRound[], now: Date): Promise<number> {
  await tx.$queryRaw`select id from "Organisation" where id = ${organisationId}::uuid for update`;
  const roundIds = asked.map(({ roundId }) => roundId);
  const answered = await asReader(tx, { organisationId }, () =>
    tx.metricSubmission.findMany({ where: { organisationId, roundId: { in: roundIds }, replacedAt: null, state: { not: "returned" } }, select: { roundId: true } }),
  );
  const waiting = asked.filter(({ roundId }) => !answered.some((one) => one.roundId === roundId));
  const sent = await tx.roundReminder.findMany({ where: { organisationId, roundId: { in: roundIds } } });
  const news = waiting.filter(({ roundId, step }) => !sent.some((one) => one.roundId === roundId && one.step === step));
  if (news.length === 0) return 0;
  await tx.roundReminder.createMany({ data: news.map(({ roundId, step }) => ({ roundId, organisationId, step, sentAt: now })) });
  const key = news.map(({ roundId, step }) => `${roundId}:${step}`).join(",");
  for (const person of await peopleWithRights(tx, organisationId, rightsFor("organisation.report-numbers"))) {
    await queueMail(tx, {
      template: "round-reminder",
      to: person.email,
      locale: person.locale,
      props: {
        name: person.name,
        isReminder: news.some(({ step }) => step > 1),
        rounds: waiting.map(({ names, quarter, closesOn }) => ({ scope: nameIn(names, person.locale), quarter, closesOn })),
        link: `${env().baseUrl}/organisations/${organisationId}/numbers`,
      },
      idempotencyKey: `round-reminder:${key}:${person.id}`,
      now,
    });
  }
  return 1;
}
