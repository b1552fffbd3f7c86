import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Notes } from "../../../features/accounts/components/notes.tsx";
import { PersonFrame } from "../../../features/accounts/components/person-frame.tsx";
import { listNotes } from "../../../features/accounts/notes/list-notes.server.ts";
import { personTabs } from "../../../features/accounts/office/office-tabs.ts";
import { findPerson } from "../../../features/accounts/people/find-person.server.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { answerNoteForms } from "../../../http/note-forms.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { notFound } from "../../../http/responses.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "people.read") && can(viewer, "notes.keep"));
  const person = await findPerson(viewer, idParam(params, "personId"));
  if (!person) throw notFound();
  const { name, deactivatedAt } = person;
  return { person: { name, deactivatedAt }, notes: await listNotes(viewer, { personId: person.id }), tabs: personTabs(viewer, person.id, paths) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "people.read") && can(viewer, "notes.keep"));
  const personId = idParam(params, "personId");
  return answerNoteForms(actOf(viewer, request), await request.formData(), { personId }, paths.officePersonNotes(personId));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.person.name }];

export default function PersonNotes() {
  const { person, notes, tabs } = useLoaderData<typeof loader>();
  return (
    <PersonFrame person={person} links={{ list: paths.officePeople(), tabs }}>
      <Notes notes={notes} lastResult={useActionData<typeof action>()?.result} />
    </PersonFrame>
  );
}
