import { appointToOffice } from "../../app/features/accounts/appointments/appoint-to-office.server.ts";
import { endAppointment } from "../../app/features/accounts/appointments/end-appointment.server.ts";
import { type DemoSignIn, demoSignIns } from "../../app/features/accounts/demo-sign-ins.ts";
import { giveSecondFactor } from "../../app/features/accounts/second-factor/give-second-factor.server.ts";
import { endSessions } from "../../app/features/accounts/sessions.server.ts";
import { issueSetupLink } from "../../app/features/accounts/set-up/issue-setup-link.server.ts";
import { setUpCluster } from "../../app/features/accounts/set-up/set-up-cluster.server.ts";
import { registerPerson } from "../../app/features/accounts/sign-up/register-person.server.ts";
import type { OfficeRole } from "../../app/features/accounts/viewer.ts";
import { loadStarterVocabulary } from "../../app/features/organisations/vocabulary/load-starter-vocabulary.server.ts";
import { setupTexts } from "../../app/lib/messages/set-up.ts";
import { db, transaction } from "../../app/platform/database/db.server.ts";
import { must, type Stage } from "./stage.ts";

export const manager = "Helena Duarte";
const password = (demoSignIns[0] as DemoSignIn).password;

const settings = {
  name: "Costa Viva Health Cluster",
  legalEntityName: "Associação Costa Viva",
  legalAddress: "Rua do Farol 12\n3830-000 Costa Nova",
  countryCode: "PT",
  nutsCode: "PT19",
  currency: "EUR",
  timeZone: "Europe/Lisbon",
  senderName: "Costa Viva Health Cluster",
  senderEmail: "office@costaviva.example",
  privacyNotice: setupTexts.privacyNotice,
  imprint: "{legal entity}\n{address}\n\nE-mail: {e-mail}\n\nRepresented by Helena Duarte, managing director\nRegister of associations: made up, like everything here",
  accentColour: "#0f766e",
};

/** January 2023: the cluster is founded; who worked in its office since. */
export function foundCluster(stage: Stage): void {
  stage.on("2023-01-09", async (at) => {
    const first = demoSignIns.find((person) => person.name === manager) as DemoSignIn;
    const link = must(await issueSetupLink(at));
    must(await setUpCluster(stage.bySystem(at), { token: link.url.split("/").at(-1) as string, cluster: settings, manager: first, userAgent: null }));
    // The one thing that no operation does: that a cluster is made up is decided by the demo alone.
    await db().cluster.update({ where: { id: 1 }, data: { isFictional: true } });
    const { id } = await db().person.findUniqueOrThrow({ where: { email: first.email } });
    await transaction((tx) => endSessions(tx, id));
    stage.name("person", manager, id);
    must(await giveSecondFactor(stage.bySystem(at), { personId: id, secret: first.totpSecret as string }));
    must(await loadStarterVocabulary(await stage.by(manager, at)));
  });
  officePerson(stage, "2023-01-16", "Álvaro Pires", "treasurer");
  officePerson(stage, "2023-01-16", "Marta Salgueiro", "observer");
  officePerson(stage, "2023-03-01", "Inês Prata", "editor");
  officePerson(stage, "2023-09-01", "Tomás Leal", "data_steward");
  officePerson(stage, "2024-06-03", "Rui Tavares", "treasurer", "Elected by the assembly of May 2024");
  stage.on("2024-06-28", async (at) => {
    const appointment = await db().officeAppointment.findFirstOrThrow({ where: { personId: stage.person("Álvaro Pires"), endedAt: null } });
    must(await endAppointment(await stage.by(manager, at), { appointmentId: appointment.id, reason: "Retired after the accounts of 2023 were closed" }));
    stage.forgetRights();
  });
}

function officePerson(stage: Stage, day: string, name: string, role: OfficeRole, reason: string | null = null): void {
  stage.on(day, async (at) => {
    const personId = await register(stage, at, name, `${name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll(" ", ".")}@costaviva.example`);
    must(await appointToOffice(await stage.by(manager, at), { personId, role, reason }));
    stage.forgetRights();
  });
}

/** Opens an account: with the demo's address, password and second factor where the demo names this person. */
export async function register(stage: Stage, at: Date, name: string, email: string): Promise<string> {
  const demo = demoSignIns.find((person) => person.name === name);
  const { personId } = must(await registerPerson(stage.bySystem(at), { name, email: demo?.email ?? email, password: demo?.password ?? password }));
  if (demo?.totpSecret) must(await giveSecondFactor(stage.bySystem(at), { personId, secret: demo.totpSecret }));
  stage.name("person", name, personId);
  return personId;
}
