import { Form } from "@remix-run/react";
import { useId } from "react";
import { officePerson as words } from "../../../lib/messages/office-people.ts";
import { officeRoleOptions, officeRoleWords } from "../../../lib/messages/rights.ts";
import { ui } from "../../../lib/messages/ui.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { EmailText } from "../../../ui/email-text.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { controlClasses } from "../../../ui/field.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { PlainField } from "../../../ui/plain-field.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { PersonForOffice } from "../people/find-person.server.ts";

/** Who a person is and how they may be reached, as the office knows it. */
export function PersonFacts({ person, auditLink }: { person: PersonForOffice; auditLink: string | null }) {
  return (
    <Card>
      <Facts
        items={[
          { term: words.email, value: <EmailText address={person.email} /> },
          { term: words.membersSee.email, value: words.membersSee[person.emailVisibleTo] },
          { term: words.phone, value: person.phone },
          { term: words.membersSee.phone, value: words.membersSee[person.phoneVisibleTo] },
          { term: words.account, value: person.emailIsTheirs ? words.hasAccount : words.hasNoAccount },
          { term: words.secondFactor, value: person.hasSecondFactor ? words.isSetUp : words.isNotSetUp },
          ...(auditLink ? [{ term: words.audit, value: <TextLink to={auditLink}>{words.auditOf}</TextLink> }] : []),
        ]}
      />
    </Card>
  );
}

type OfficeRolesProps = { appointments: PersonForOffice["appointments"]; mayAppoint: boolean };

/** The office roles that a person holds and held, and the forms to give and end one. */
export function OfficeRoles({ appointments, mayAppoint }: OfficeRolesProps) {
  const format = useFormat();
  const selectId = useId();
  const decisionId = useId();
  return (
    <>
      {appointments.length === 0 ? (
        <p className="text-muted">{words.noRole}</p>
      ) : (
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {appointments.map((appointment) => (
            <li key={appointment.appointmentId} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 sm:px-5">
              <span>
                <span className="font-medium">{officeRoleWords[appointment.role].label}</span>
                <span className="ml-2 text-muted text-sm">
                  {appointment.endedAt
                    ? words.period({ from: format.dayOf(appointment.startedAt), until: format.dayOf(appointment.endedAt) })
                    : words.since({ day: format.dayOf(appointment.startedAt) })}
                </span>
                {appointment.decision && <span className="block text-muted text-sm">{words.decided({ decision: appointment.decision })}</span>}
              </span>
              {mayAppoint && !appointment.endedAt && (
                <Form method="post">
                  <input type="hidden" name="intent" value="end" />
                  <input type="hidden" name="appointmentId" value={appointment.appointmentId} />
                  <Button variant="secondary" size="small" aria-label={words.endRoleNamed({ role: officeRoleWords[appointment.role].label })}>
                    {words.endRole}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayAppoint && (
        <Form method="post" className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="intent" value="appoint" />
          <div className="min-w-0 space-y-1.5">
            <label htmlFor={selectId} className="block font-medium">
              {words.role}
            </label>
            <select id={selectId} name="role" required className={controlClasses}>
              <option value="">{ui.choose}</option>
              {officeRoleOptions.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </div>
          <div className="min-w-0 grow">
            <PlainField id={decisionId} label={words.decision} hint={words.decisionHint} isOptional>
              <input id={decisionId} name="decision" maxLength={200} aria-describedby={`${decisionId}-hint`} className={controlClasses} />
            </PlainField>
          </div>
          <Button variant="secondary">{words.appoint}</Button>
        </Form>
      )}
    </>
  );
}
