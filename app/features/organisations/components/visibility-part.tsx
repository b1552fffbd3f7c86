import { Form } from "@remix-run/react";
import { profileFieldNames } from "../../../lib/messages/profile.ts";
import { visibilityPart as words } from "../../../lib/messages/profile-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { controlClasses } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { choicesFor, choosableFields, type ProfileField, visibilityOf } from "../field-visibility.ts";
import type { FullProfile } from "../full-profile.ts";
import type { SerializedProfile } from "../serialize-profile.ts";

type Props = { profile: FullProfile; own: SerializedProfile; version: number; problem: string | null };

/** Every field of the profile, whether it says something, and a choice of who sees it. */
export function VisibilityPart({ profile, own, version, problem }: Props) {
  return (
    <Section title={words.title} lead={words.lead}>
      {problem && <Notice tone="bad" role="alert" title={problem} />}
      <Form method="post" id="visibility" className="space-y-5">
        <input type="hidden" name="intent" value="visibility" />
        <input type="hidden" name="version" value={version} />
        <Table caption={words.title} head={[words.field, words.filled, words.seenBy]}>
          {choosableFields.map((field) => (
            <Row key={field}>
              <Cell heading>{profileFieldNames[field]}</Cell>
              <Cell>{isFilled(own, field) ? words.yes : <span className="text-muted">{words.no}</span>}</Cell>
              <Cell>
                <Choice field={field} profile={profile} />
              </Cell>
            </Row>
          ))}
        </Table>
        <Button>{words.save}</Button>
      </Form>
    </Section>
  );
}

function Choice({ field, profile }: { field: ProfileField; profile: FullProfile }) {
  return (
    <select
      name={`visibilities.${field}`}
      defaultValue={visibilityOf(field, profile.visibilities)}
      aria-label={words.whoSees({ field: profileFieldNames[field] })}
      className={`${controlClasses} sm:min-w-44`}
    >
      {choicesFor(field).map((visibility) => (
        <option key={visibility} value={visibility}>
          {words.choices[visibility]}
        </option>
      ))}
    </select>
  );
}

/** A street address has no field of its own in a profile: it is part of a site. */
function isFilled(own: SerializedProfile, field: ProfileField): boolean {
  if (field === "siteAddresses") return (own.sites ?? []).some(({ address }) => address?.street || (address && address.latitude !== null));
  return field in own;
}
