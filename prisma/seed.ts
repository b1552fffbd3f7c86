import { affiliatePerson } from "../app/features/accounts/affiliations/affiliate-person.server.ts";
import { appointToOffice } from "../app/features/accounts/appointments/appoint-to-office.server.ts";
import { type DemoSignIn, demoSignIns } from "../app/features/accounts/demo-sign-ins.ts";
import { createOrganisation } from "../app/features/accounts/organisations/create-organisation.server.ts";
import type { OrganisationKind } from "../app/features/accounts/organisations/organisation-identity.ts";
import { giveSecondFactor } from "../app/features/accounts/second-factor/give-second-factor.server.ts";
import { endSessions } from "../app/features/accounts/sessions.server.ts";
import { issueSetupLink } from "../app/features/accounts/set-up/issue-setup-link.server.ts";
import { setUpCluster } from "../app/features/accounts/set-up/set-up-cluster.server.ts";
import { registerPerson } from "../app/features/accounts/sign-up/register-person.server.ts";
import type { Act } from "../app/features/accounts/viewer.ts";
import { jobs } from "../app/jobs.server.ts";
import { setupTexts } from "../app/lib/messages/set-up.ts";
import type { Result } from "../app/lib/result.ts";
import { moveClock, now } from "../app/platform/clock.server.ts";
import { db, transaction } from "../app/platform/database/db.server.ts";
import { JobRunner } from "../app/platform/queue/job-runner.server.ts";

const act = (): Act => ({ by: { kind: "system" }, now: now(), requestId: null });

function must<Value>(result: Result<Value, string>): Value {
  if (result.ok) return result.value;
  throw new Error(`the seed was refused: ${result.problem}`);
}

/** Tells the story of the fictional cluster, by the operations that people would use, on the days it happened. Needs an empty, migrated database. */
export async function seed(): Promise<void> {
  moveClock(new Date("2024-01-15T09:00:00Z"));
  await foundCluster();
  const organisations = new Map<string, string>();
  for (const [name, kind] of Object.entries(founders)) {
    const details = { kind, legalName: name, shortName: null, countryCode: "PT", vatNumber: null, registerNumber: null, website: null };
    organisations.set(name, must(await createOrganisation(act(), details)).organisationId);
  }
  for (const person of demoSignIns) await welcome(person, organisations);
  await new JobRunner(jobs, []).runDue();
  moveClock(null);
}

const founders: Record<string, OrganisationKind> = {
  "Clínica do Atlântico": "provider",
  "Maresia Transfers": "supplier",
  "Instituto das Águas": "research",
  "Hotel das Dunas": "supplier",
};

async function foundCluster(): Promise<void> {
  const manager = demoSignIns.find((person) => person.officeRole === "manager") as DemoSignIn;
  const link = must(await issueSetupLink(now()));
  const cluster = {
    name: "Costa Viva Health Cluster",
    legalEntityName: "Associação Costa Viva",
    legalAddress: "Rua do Farol 12\n3800-000 Costa Viva",
    countryCode: "PT",
    nutsCode: "PT19",
    currency: "EUR",
    timeZone: "Europe/Lisbon",
    senderName: "Costa Viva Health Cluster",
    senderEmail: "office@costaviva.example",
    privacyNotice: setupTexts.privacyNotice,
    imprint: setupTexts.imprint,
    accentColour: "#0f766e",
  };
  must(await setUpCluster(act(), { token: link.url.split("/").at(-1) as string, cluster, manager, userAgent: null }));
  await db().cluster.update({ where: { id: 1 }, data: { isFictional: true } });
  const person = await db().person.findUniqueOrThrow({ where: { email: manager.email } });
  await transaction((tx) => endSessions(tx, person.id));
}

async function welcome(person: DemoSignIn, organisations: Map<string, string>): Promise<void> {
  const known = await db().person.findUnique({ where: { email: person.email } });
  const personId = known?.id ?? must(await registerPerson(act(), person)).personId;
  if (person.officeRole) must(await appointToOffice(act(), { personId, role: person.officeRole }));
  if (person.totpSecret) must(await giveSecondFactor(act(), { personId, secret: person.totpSecret }));
  const organisationId = person.organisation && organisations.get(person.organisation);
  if (organisationId && person.rights) must(await affiliatePerson(act(), { personId, organisationId, rights: person.rights, jobTitle: null }));
}
