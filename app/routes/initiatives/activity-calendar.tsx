import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { mostCalendarBytes } from "../../features/projects/activities/read-calendar.ts";
import { suggestActivities } from "../../features/projects/activities/suggest-activities.server.ts";
import { SuggestionList } from "../../features/projects/components/suggestion-list.tsx";
import { listOwnChoices } from "../../features/projects/initiatives/list-choices.server.ts";
import { limitedForm } from "../../http/limited-form.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid } from "../../http/responses.server.ts";
import { activityWords, calendarWords as words } from "../../lib/messages/activities.ts";
import { Button } from "../../ui/button.tsx";
import { controlClasses } from "../../ui/field.tsx";
import { Page } from "../../ui/page.tsx";
import { PlainField } from "../../ui/plain-field.tsx";
import { Problem } from "../../ui/problem.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(listOwnChoices(viewer).length > 0);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(listOwnChoices(viewer).length > 0);
  const form = await limitedForm(request, 2 * mostCalendarBytes);
  const text = await calendarText(form);
  if (text === null) return invalid({ problem: words.problems.missing, suggestions: null });
  if (text.length > mostCalendarBytes) return invalid({ problem: words.problems.tooLarge, suggestions: null });
  const suggestions = await suggestActivities(viewer, text, actOf(viewer, request).now);
  return suggestions ? { problem: null, suggestions } : invalid({ problem: words.problems.unreadable, suggestions: null });
}

/** The file that was sent, else what was pasted. */
async function calendarText(form: FormData): Promise<string | null> {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) return file.text();
  const pasted = form.get("pasted");
  return typeof pasted === "string" && pasted.trim() !== "" ? pasted : null;
}

export const meta = () => [{ title: words.title }];

export default function ActivityCalendar() {
  const answer = useActionData<typeof action>();
  return (
    <Page title={words.title} lead={words.lead} width="form" back={{ to: paths.newActivity(), label: activityWords.title }}>
      {answer?.suggestions && <SuggestionList suggestions={answer.suggestions} pathOf={paths.newActivity} />}
      <Form method="post" encType="multipart/form-data" className="space-y-5">
        <PlainField id="file" label={words.file} hint={words.fileHint}>
          <input id="file" name="file" type="file" accept=".ics,text/calendar" aria-describedby="file-hint" className={controlClasses} />
        </PlainField>
        <PlainField id="pasted" label={words.pasted} isOptional>
          <textarea id="pasted" name="pasted" rows={5} className={controlClasses} />
        </PlainField>
        <Problem>{answer?.problem}</Problem>
        <Button variant={answer?.suggestions ? "secondary" : "primary"}>{words.read}</Button>
      </Form>
    </Page>
  );
}
