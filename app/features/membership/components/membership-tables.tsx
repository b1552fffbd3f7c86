import { membershipWords } from "../../../lib/messages/membership.ts";
import { officeMembership as words } from "../../../lib/messages/office-membership.ts";
import { Badge } from "../../../ui/badge.tsx";
import { FilterLinks } from "../../../ui/filter-links.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { ApplicationRow } from "../applications/list-applications.server.ts";
import type { MembershipList, MembershipRow } from "../status/list-memberships.server.ts";
import type { MembershipState } from "../status/membership-status.ts";
import { actionView, toneOf } from "../status/status-view.ts";

type Stored<Value> = { [Key in keyof Value]: Value[Key] extends Date ? Date | string : Value[Key] };

/** Applications that wait, with the day until which the office means to decide. */
export function ApplicationTable({ rows, today, pathOf }: { rows: readonly Stored<ApplicationRow>[]; today: string; pathOf(applicationId: string): string }) {
  const format = useFormat();
  return (
    <Table caption={words.applications} head={[words.organisation, words.type, words.applicant, words.handedIn, words.decideBy]}>
      {rows.map(({ applicationId, name, type, applicant, submittedAt, dueOn }) => (
        <Row key={applicationId}>
          <Cell heading>
            <TextLink to={pathOf(applicationId)}>{name}</TextLink>
          </Cell>
          <Cell>{type}</Cell>
          <Cell>{applicant}</Cell>
          <Cell nowrap>{format.dayOf(submittedAt)}</Cell>
          <Cell>
            {format.day(dueOn)} {dueOn < today && <Badge tone="bad">{words.late}</Badge>}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

export function MembershipTable({ rows, pathOf }: { rows: readonly MembershipRow[]; pathOf(membershipId: string): string }) {
  const format = useFormat();
  return (
    <Table caption={words.members} head={[words.organisation, words.type, words.state, words.paidUntil, words.nextStep]}>
      {rows.map(({ membershipId, organisation, type, state, coveredUntil, nextAction }) => (
        <Row key={membershipId}>
          <Cell heading>
            <TextLink to={pathOf(membershipId)}>{organisation}</TextLink>
          </Cell>
          <Cell>{type}</Cell>
          <Cell>
            <Badge tone={toneOf(state)}>{membershipWords.states[state]}</Badge>
          </Cell>
          <Cell nowrap>{coveredUntil && format.day(coveredUntil)}</Cell>
          <Cell>{actionView(nextAction, format.day).title}</Cell>
        </Row>
      ))}
    </Table>
  );
}

type FilterProps = { counts: MembershipList["counts"]; total: number; chosen: MembershipState | null; urlOf(state: MembershipState | null): string };

/** The states that there are, each with its number, as links. */
export function StateFilter({ counts, total, chosen, urlOf }: FilterProps) {
  const states = [
    { state: null, label: words.all({ count: total }) },
    ...counts.map(({ state, count }) => ({ state, label: words.ofState({ state: membershipWords.states[state], count }) })),
  ];
  return <FilterLinks label={words.filter} items={states.map(({ state, label }) => ({ label, to: urlOf(state), isChosen: state === chosen }))} />;
}
