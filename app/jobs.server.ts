import { clearExpired } from "./features/accounts/clear-expired.server.ts";
import { askToReachOtherwise } from "./features/accounts/tasks/ask-to-reach-otherwise.server.ts";
import { followMemberships } from "./features/directory/follow-memberships.server.ts";
import { reindexDatedOrganisations } from "./features/directory/reindex-dated-organisations.server.ts";
import { reindexOrganisations } from "./features/directory/reindex-organisations.server.ts";
import { remindOfRounds } from "./features/impact/rounds/remind-of-rounds.server.ts";
import { clearImports } from "./features/imports/clear-imports.server.ts";
import { workOnImport } from "./features/imports/work-on-import.server.ts";
import { clearOldMail } from "./features/mail/clear-old-mail.server.ts";
import { deliverMail } from "./features/mail/deliver-mail.server.ts";
import { followCardPayment } from "./features/membership/card-payments/follow-card-payment.server.ts";
import { reconcileCardPayments } from "./features/membership/card-payments/reconcile-card-payments.server.ts";
import { takeSandboxEvent } from "./features/membership/card-payments/take-payment-event.server.ts";
import { remindOfDues } from "./features/membership/dunning/remind-of-dues.server.ts";
import { requestRenewals } from "./features/membership/renewals/request-renewals.server.ts";
import { sendIssue } from "./features/newsletters/sending/send-issue.server.ts";
import { loadStarterVocabulary } from "./features/organisations/vocabulary/load-starter-vocabulary.server.ts";
import { askAgain } from "./features/projects/initiatives/ask-again.server.ts";
import { viewOfKey } from "./features/projects/network/network-view.ts";
import { refreshNetwork } from "./features/projects/network/refresh-network.server.ts";
import { refreshOldNetworks } from "./features/projects/network/refresh-old-networks.server.ts";
import { importKinds } from "./imports.server.ts";
import { now } from "./platform/clock.server.ts";
import type { JobHandler, TimetableEntry } from "./platform/queue/jobs.server.ts";

/** Job name → operation: all background work on one page. */
export const jobs: Record<string, JobHandler> = {
  "accounts.clear-expired": () => clearExpired(now()),
  "directory.reindex": (payload) => reindexOrganisations(payload, now()),
  "directory.reindex-dated": () => reindexDatedOrganisations(now()),
  "impact.remind": async () => void (await remindOfRounds(now())),
  "imports.clear": () => clearImports(now()),
  "imports.work": (payload) => workOnImport(importKinds, payload),
  "mail.clear-old": () => clearOldMail(now()),
  "mail.deliver": async (payload: { mailId: string }, { attempt }) => {
    if ((await deliverMail(payload, attempt, now())).reachOtherwise) await askToReachOtherwise(payload);
  },
  "membership.follow": ({ organisationId }: { organisationId?: string }) => followMemberships(now(), organisationId),
  "membership.remind": async () => void (await remindOfDues(now())),
  "membership.request-renewals": async () => void (await requestRenewals(now())),
  "payments.deliver-sandbox-event": ({ eventId }: { eventId: string }) => takeSandboxEvent(eventId, now()),
  "payments.follow": ({ cardPaymentId }: { cardPaymentId: string }) => followCardPayment({ by: { kind: "system" }, now: now(), requestId: null }, { cardPaymentId }),
  "payments.reconcile": () => reconcileCardPayments(now()),
  "projects.ask-again": async () => void (await askAgain(now())),
  "newsletters.send": (payload) => sendIssue(payload),
  "network.refresh": ({ viewKey }: { viewKey: string }) => refreshNetwork(viewOfKey(viewKey), now()),
  "network.refresh-old": () => refreshOldNetworks(now()),
  "vocabulary.load-starter": async () => void (await loadStarterVocabulary({ by: { kind: "system" }, now: now(), requestId: null })),
};

/** What runs by the clock. */
export const timetable: TimetableEntry[] = [
  { name: "accounts.clear-expired", job: "accounts.clear-expired", everyMinutes: 1440 },
  { name: "impact.remind", job: "impact.remind", everyMinutes: 1440 },
  { name: "imports.clear", job: "imports.clear", everyMinutes: 1440 },
  { name: "directory.reindex-dated", job: "directory.reindex-dated", everyMinutes: 60 },
  { name: "membership.follow", job: "membership.follow", everyMinutes: 60 },
  { name: "membership.remind", job: "membership.remind", everyMinutes: 1440 },
  { name: "membership.request-renewals", job: "membership.request-renewals", everyMinutes: 1440 },
  { name: "payments.reconcile", job: "payments.reconcile", everyMinutes: 1440 },
  { name: "projects.ask-again", job: "projects.ask-again", everyMinutes: 1440 },
  { name: "network.refresh-old", job: "network.refresh-old", everyMinutes: 5 },
  { name: "mail.clear-old", job: "mail.clear-old", everyMinutes: 1440 },
];
