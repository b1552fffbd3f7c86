import { affiliatePerson } from "../../app/features/accounts/affiliations/affiliate-person.server.ts";
import { changeRights } from "../../app/features/accounts/affiliations/change-rights.server.ts";
import { endAffiliation } from "../../app/features/accounts/affiliations/end-affiliation.server.ts";
import { movePerson } from "../../app/features/accounts/affiliations/move-person.server.ts";
import { invitePerson } from "../../app/features/accounts/invitations/invite-person.server.ts";
import { writeNote } from "../../app/features/accounts/notes/write-note.server.ts";
import { archiveOrganisation } from "../../app/features/accounts/organisations/archive-organisation.server.ts";
import { editOwnDetails } from "../../app/features/accounts/self/edit-own-details.server.ts";
import type { OrganisationRight } from "../../app/features/accounts/viewer.ts";
import { decideStanding } from "../../app/features/directory/decide-standing.server.ts";
import { withdrawListingConsent } from "../../app/features/directory/withdraw-listing-consent.server.ts";
import { db } from "../../app/platform/database/db.server.ts";
import { manager, register } from "./cluster.ts";
import { must, type Stage } from "./stage.ts";

/** What happened to people and organisations between 2023 and now. */
export function tellEvents(stage: Stage, today: Date): void {
  peopleMove(stage);
  peopleShowThemselves(stage);
  membershipsChange(stage);
  officeNotes(stage);
  invitations(stage, today);
}

async function affiliationOf(stage: Stage, name: string, organisation: string): Promise<string> {
  return (await db().affiliation.findFirstOrThrow({ where: { personId: stage.person(name), organisationId: stage.organisation(organisation), endedAt: null } })).id;
}

function move(stage: Stage, day: string, name: string, from: string, to: string, rights: readonly OrganisationRight[], jobTitle: string, reason: string): void {
  stage.on(day, async (at) => {
    const affiliationId = await affiliationOf(stage, name, from);
    must(await movePerson(await stage.by(manager, at), { affiliationId, toOrganisationId: stage.organisation(to), rights, jobTitle, reason }));
    stage.forgetRights();
  });
}

function peopleMove(stage: Stage): void {
  move(stage, "2024-09-02", "Catarina Lemos", "atlantico", "mare", ["admin", "project_lead"], "Head of therapy", "Changed from the surgeons to the house that her patients go to");
  move(stage, "2025-03-17", "Bruno Falcão", "ria", "sorriso", ["editor"], "Patient coordinator", "New position");
  move(stage, "2025-12-01", "Teresa Moura", "mesa", "lavamar", ["member"], "Customer care", "Mesa Leve closes");
  stage.on("2025-01-07", async (at) => {
    const input = { personId: stage.person("Leonor Vaz"), organisationId: stage.organisation("universidade"), rights: ["member"], jobTitle: "Guest lecturer" } as const;
    must(await affiliatePerson(await stage.by("Prof. Graça Monteiro", at, "universidade"), input));
    stage.forgetRights();
  });
  stage.on("2025-06-16", async (at) => {
    const affiliationId = await affiliationOf(stage, "Gonçalo Reis", "mare");
    must(await changeRights(await stage.by("Catarina Lemos", at, "mare"), { affiliationId, rights: ["voter", "member"] }));
    stage.forgetRights();
  });
  stage.on("2026-02-02", async (at) => {
    const personId = await register(stage, at, "Joana Teixeira", "joana@clinica-atlantico.example");
    const input = { personId, organisationId: stage.organisation("atlantico"), rights: ["editor", "project_lead"], jobTitle: "Head of rehabilitation" } as const;
    must(await affiliatePerson(await stage.by("Beatriz Nóbrega", at, "atlantico"), input));
    stage.forgetRights();
  });
  // The only admin leaves: the office gets a task to find another one.
  stage.on("2026-10-30", async (at) => {
    const affiliationId = await affiliationOf(stage, "Xavier Lobo", "algas");
    must(await endAffiliation(await stage.by("Xavier Lobo", at), { affiliationId, reason: "Sold his share to his partner" }));
    stage.forgetRights();
  });
}

function peopleShowThemselves(stage: Stage): void {
  const show = (day: string, name: string, phone: string, email: "office" | "members", phoneTo: "office" | "members") =>
    stage.on(day, async (at) => {
      const details = { name, phone, locale: null, timeZone: null, emailVisibleTo: email, phoneVisibleTo: phoneTo };
      must(await editOwnDetails(await stage.by(name, at), details));
    });
  show("2023-03-06", "Beatriz Nóbrega", "+351 910 000 001", "members", "members");
  show("2023-03-08", "Duarte Mexia", "+351 910 000 002", "members", "office");
  show("2023-04-11", "Leonor Vaz", "+351 910 000 003", "members", "office");
  show("2023-05-02", "Rita Coutinho", "+351 910 000 004", "members", "members");
  show("2024-10-14", "Catarina Lemos", "+351 910 000 005", "office", "office");
  show("2025-02-10", "Francisca Viana", "+351 910 000 006", "members", "office");
}

function membershipsChange(stage: Stage): void {
  stage.on("2025-11-10", async (at) => {
    const reason = "Dues of 2024 and 2025 unpaid after two reminders";
    must(await decideStanding(await stage.by(manager, at), { organisationId: stage.organisation("linha"), standing: "not_good", reason }));
  });
  stage.on("2025-12-15", async (at) => {
    must(await archiveOrganisation(await stage.by(manager, at), { organisationId: stage.organisation("mesa"), reason: "The company was closed at the end of 2025" }));
    stage.forgetRights();
  });
  stage.on("2026-05-04", async (at) => {
    const act = await stage.by("Dr. Sílvia Horta", at, "prevenir");
    must(await withdrawListingConsent(act, { organisationId: stage.organisation("prevenir"), reason: "The house is being rebuilt; we come back when it opens" }));
  });
}

function officeNotes(stage: Stage): void {
  const note = (day: string, author: string, about: string, body: string) =>
    stage.on(day, async (at) => void must(await writeNote(await stage.by(author, at), { about: { organisationId: stage.organisation(about) }, body })));
  note("2024-05-20", manager, "linha", "Dr. Paço says the accountant changed. Invoice sent again, due in June.");
  note("2025-09-02", "Rui Tavares", "linha", "Second reminder by letter. She called: cash is tight until the new theatre opens.");
  note("2025-06-05", manager, "bonanca", "Interested in Recuperar as an associated partner. Not ready to join: their board wants to see a year of numbers.");
  note("2026-06-15", manager, "sono", "Profile has one sentence. Inês offers to write the text with them in September.");
  note("2026-10-06", "Inês Prata", "luzia", "Application complete. Board meets in December; the data steward looks at their consent forms before.");
  note("2026-11-02", manager, "algas", "Xavier left. His partner Rosa Lobo takes over; ask her whom she wants as admin.");
  stage.on("2024-10-01", async (at) => {
    const about = { personId: stage.person("Catarina Lemos") };
    must(await writeNote(await stage.by(manager, at), { about, body: "Moved to Casa Maré Alta on good terms. Keep her on the working group for transfers." }));
  });
}

/** Open ones are recent, whenever the story is told; the others have run out or were taken up. */
function invitations(stage: Stage, today: Date): void {
  const invite = (when: string | Date, by: string, organisation: string | null, email: string, name: string, rights: readonly OrganisationRight[]) =>
    stage.on(when, async (at) => {
      const into = organisation === null ? ({ officeRole: "observer" } as const) : { organisationId: stage.organisation(organisation), rights };
      must(await invitePerson(await stage.by(by, at, by === manager ? null : organisation), { email, name, into }));
    });
  const daysAgo = (days: number) => new Date(today.getTime() - days * 86_400_000);
  invite("2025-04-14", "Dr. Mónica Leitão", "sono", "rececao@sono-mondego.example", "Receção", ["member"]);
  invite(daysAgo(6), manager, "algas", "rosa@algas-da-ria.example", "Rosa Lobo", ["admin", "voter"]);
  invite(daysAgo(3), "Beatriz Nóbrega", "atlantico", "andre@clinica-atlantico.example", "André Loureiro", ["billing"]);
  invite(daysAgo(2), manager, null, "teodora.campos@costaviva.example", "Teodora Campos", []);
}
