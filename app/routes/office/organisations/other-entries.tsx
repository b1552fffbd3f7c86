import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { findOrganisationForOffice } from "../../../features/accounts/organisations/find-organisation-for-office.server.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { EntryButton, EntryList } from "../../../features/projects/components/same-organisations.tsx";
import { confirmSameOrganisation } from "../../../features/projects/same-organisation/confirm-same-organisation.server.ts";
import { findEntry } from "../../../features/projects/same-organisation/find-entry.server.ts";
import { findSameOrganisations } from "../../../features/projects/same-organisation/find-same-organisations.server.ts";
import { sameOrganisationForm } from "../../../features/projects/same-organisation/same-organisation-form.ts";
import { undoSameOrganisation } from "../../../features/projects/same-organisation/undo-same-organisation.server.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { sameOrganisationWords as words } from "../../../lib/messages/same-organisation.ts";
import { Button } from "../../../ui/button.tsx";
import { controlClasses } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { PlainField } from "../../../ui/plain-field.tsx";
import { Section } from "../../../ui/section.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisations.administer"));
  const organisationId = idParam(params, "organisationId");
  const [organisation, same] = [await findOrganisationForOffice(viewer, organisationId), await findSameOrganisations(viewer, organisationId)];
  if (!organisation || organisation.archivedAt || !same) throw notFound();
  return { id: organisation.id, name: organisation.name, same };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisations.administer"));
  const organisationId = idParam(params, "organisationId");
  const submission = parseWithZod(await request.formData(), { schema: sameOrganisationForm });
  if (submission.status !== "success") return invalid({ problem: words.problems["not-found"] });
  const { intent, entry } = submission.value;
  const [act, here] = [actOf(viewer, request), paths.officeSameOrganisation(organisationId)];
  if (intent === "undo") {
    const undone = await undoSameOrganisation(act, { sameOrganisationId: entry });
    return undone.ok ? redirectWithToast(here, { tone: "good", title: words.undone }) : invalid({ problem: words.problems[undone.problem] });
  }
  const confirmed = await confirmSameOrganisation(act, { organisationId, otherId: (await findEntry(entry)) ?? "" });
  if (!confirmed.ok) return invalid({ problem: words.problems[confirmed.problem] });
  const undo = { label: words.undoToast, action: here, fields: { intent: "undo", entry: confirmed.value.sameOrganisationId } };
  return redirectWithToast(here, { tone: "good", title: words.confirmed, undo });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && words.title(data) }];

export default function OtherEntries() {
  const { id, name, same } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const linkTo = paths.officeOrganisation;
  const standing = same.countsAs ? [same.countsAs] : same.counted;
  const idOf = new Map(standing.map((entry) => [entry.organisationId, entry.sameOrganisationId]));
  return (
    <Page title={words.title({ name })} lead={words.lead} back={{ to: linkTo(id), label: name }}>
      {problem && <Notice tone="bad" role="alert" title={problem} />}
      {standing.length > 0 && (
        <Section title={same.countsAs ? words.countsAs : words.counted}>
          <EntryList
            entries={standing}
            linkTo={linkTo}
            action={(entry) => <EntryButton intent="undo" value={idOf.get(entry.organisationId) ?? ""} label={words.undo} name={words.undoNamed(entry)} />}
          />
        </Section>
      )}
      {!same.countsAs && (
        <>
          <Section title={words.alike} lead={same.alike.length > 0 ? words.alikeLead : words.nothingAlike}>
            {same.alike.length > 0 && (
              <EntryList
                entries={same.alike}
                linkTo={linkTo}
                action={(entry) => <EntryButton intent="confirm" value={entry.slug} label={words.confirm} name={words.confirmNamed(entry)} />}
              />
            )}
          </Section>
          <Section title={words.byAddress}>
            <Form method="post" className="flex max-w-xl flex-wrap items-end gap-4">
              <input type="hidden" name="intent" value="confirm" />
              <div className="min-w-0 grow">
                <PlainField id="other-entry" label={words.address} hint={words.addressHint}>
                  <input id="other-entry" name="entry" required maxLength={200} aria-describedby="other-entry-hint" className={controlClasses} />
                </PlainField>
              </div>
              <Button>{words.confirm}</Button>
            </Form>
          </Section>
        </>
      )}
    </Page>
  );
}
