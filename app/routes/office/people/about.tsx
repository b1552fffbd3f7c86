import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { appointToOffice } from "../../../features/accounts/appointments/appoint-to-office.server.ts";
import { appointForm, endAppointmentForm } from "../../../features/accounts/appointments/appointment-form.ts";
import { endAppointment } from "../../../features/accounts/appointments/end-appointment.server.ts";
import { AffiliationHistory } from "../../../features/accounts/components/affiliation-history.tsx";
import { OfficeRoles, PersonFacts } from "../../../features/accounts/components/person-about.tsx";
import { PersonFrame } from "../../../features/accounts/components/person-frame.tsx";
import { personTabs } from "../../../features/accounts/office/office-tabs.ts";
import { findPerson } from "../../../features/accounts/people/find-person.server.ts";
import { can } from "../../../features/accounts/permissions.ts";
import type { Act } from "../../../features/accounts/viewer.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { notFound } from "../../../http/responses.server.ts";
import { officePerson as words } from "../../../lib/messages/office-people.ts";
import { officeRoleWords } from "../../../lib/messages/rights.ts";
import { secondFactorResetWords } from "../../../lib/messages/second-factor-reset.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Section } from "../../../ui/section.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "people.read"));
  const person = await findPerson(viewer, idParam(params, "personId"));
  if (!person) throw notFound();
  const may = {
    administer: can(viewer, "people.administer"),
    appoint: can(viewer, "office.appoint"),
    deactivate: can(viewer, "people.administer") && viewer.personId !== person.id,
    readAudit: can(viewer, "audit.read"),
    openOrganisations: can(viewer, "organisations.read-internal"),
  };
  return { person, may, tabs: personTabs(viewer, person.id, paths) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "office.appoint"));
  const personId = idParam(params, "personId");
  const formData = await request.formData();
  const toast = await (formData.get("intent") === "end" ? endRole : appoint)(actOf(viewer, request), formData, personId);
  return redirectWithToast(paths.officePerson(personId), toast);
}

async function appoint(act: Act, formData: FormData, personId: string) {
  const submission = parseWithZod(formData, { schema: appointForm });
  if (submission.status !== "success") return { tone: "warn" as const, title: words.problems.roleMissing };
  const { role, decision } = submission.value;
  const appointed = await appointToOffice(act, { personId, role, decision });
  if (!appointed.ok && appointed.problem === "not-found") throw notFound();
  if (!appointed.ok) return { tone: "warn" as const, title: words.problems.decisionMissing };
  return { tone: "good" as const, title: words.appointed({ role: officeRoleWords[role].label }) };
}

async function endRole(act: Act, formData: FormData) {
  const submission = parseWithZod(formData, { schema: endAppointmentForm });
  if (submission.status !== "success") throw notFound();
  const outcome = await endAppointment(act, submission.value);
  if (!outcome.ok && outcome.problem === "not-found") throw notFound();
  return outcome.ok ? { tone: "good" as const, title: words.roleEnded } : { tone: "warn" as const, title: words.problems.lastManager };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.person.name }];

export default function PersonAbout() {
  const { person, may, tabs } = useLoaderData<typeof loader>();
  const { id } = person;
  const isActive = person.deactivatedAt === null;
  return (
    <PersonFrame person={person} links={{ list: paths.officePeople(), tabs }}>
      <Section title={words.details} actions={may.administer && <ButtonLink to={paths.officePersonEdit(id)}>{words.edit}</ButtonLink>}>
        <PersonFacts person={person} auditLink={may.readAudit ? paths.officeAuditOf(id) : null} />
      </Section>
      <Section title={words.affiliations} actions={may.administer && isActive && <AddLink to={paths.officeNewAffiliation(id)} />}>
        <AffiliationHistory
          affiliations={person.affiliations}
          links={{ organisation: may.openOrganisations ? paths.officeOrganisation : null, affiliation: may.administer ? paths.affiliation : null }}
        />
      </Section>
      <Section title={words.office} lead={words.officeLead}>
        <OfficeRoles appointments={person.appointments} mayAppoint={may.appoint && isActive} />
      </Section>
      {may.deactivate && (
        <div className="flex flex-wrap gap-3">
          {person.hasSecondFactor && (
            <ButtonLink to={paths.officeSecondFactorReset(id)} variant="secondary">
              {secondFactorResetWords.open}
            </ButtonLink>
          )}
          <ButtonLink to={paths.officeDeactivation(id)} variant="secondary">
            {isActive ? words.deactivate : words.reactivate}
          </ButtonLink>
        </div>
      )}
    </PersonFrame>
  );
}

function AddLink({ to }: { to: string }) {
  return (
    <ButtonLink to={to} variant="secondary">
      {words.affiliate}
    </ButtonLink>
  );
}
