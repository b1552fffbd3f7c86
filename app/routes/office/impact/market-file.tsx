import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { todayIn } from "../../../features/accounts/tasks/today-in.server.ts";
import { enterMarketFile, lookAtMarketFile, viewMarketFile } from "../../../features/impact/baselines/market-file.server.ts";
import { marketFileForm, marketOriginForm } from "../../../features/impact/baselines/market-file-form.ts";
import { ChooseForm, ChosenFigures, ReadTableForm } from "../../../features/impact/components/market-file.tsx";
import { findScope } from "../../../features/impact/scopes/find-scope.server.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { limitedForm } from "../../../http/limited-form.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { marketFile as words } from "../../../lib/messages/market-file.ts";
import { Page } from "../../../ui/page.tsx";
import { TextLink } from "../../../ui/text-link.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "impact.administer"));
  const scope = await findScope(viewer, idParam(params, "scopeId"));
  if (!scope) throw notFound();
  return { scopeId: scope.scopeId, name: scope.name, today: await todayIn(viewer, actOf(viewer, request).now) };
}

/** A table that was read comes back with the form, in base64, which is a third longer. */
const mostBytes = 2 * 1024 * 1024;
const mostFormBytes = 3 * 1024 * 1024;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "impact.administer"));
  const scopeId = idParam(params, "scopeId");
  const form = await limitedForm(request, mostFormBytes);
  if (form.get("intent") === "read") return readUpload(form.get("table"));
  const chosen = parseWithZod(form, { schema: marketFileForm });
  if (chosen.status !== "success") return invalid({ problem: words.problems["no-table"] });
  const looked = lookAtMarketFile(chosen.value);
  if (!looked.ok) return invalid({ problem: words.problems[looked.problem] });
  if (form.get("intent") !== "enter" || !looked.value.series) return { view: looked.value };
  const origin = parseWithZod(form, { schema: marketOriginForm });
  if (origin.status !== "success") return invalid({ view: looked.value, result: origin.reply({ hideFields: ["file"] }) });
  const { grade, source, vintageOn, holdsMembers } = origin.value;
  const entered = await enterMarketFile(actOf(viewer, request), scopeId, chosen.value, { grade, source, vintageOn, holdsMembers });
  if (entered.ok) return redirectWithToast(paths.officeScope(scopeId), { tone: "good", title: words.entered });
  if (entered.problem === "not-found") throw notFound();
  return invalid({ problem: words.problems["nothing-left"] });
}

async function readUpload(file: FormDataEntryValue | null) {
  if (!(file instanceof File) || file.size === 0) return invalid({ problem: words.problems.missing });
  if (file.size > mostBytes) return invalid({ problem: words.problems["too-large"] });
  const read = viewMarketFile(new Uint8Array(await file.arrayBuffer()));
  return read.ok ? { view: read.value } : invalid({ problem: words.problems[read.problem] });
}

export const meta: MetaFunction = () => [{ title: words.title }];

export default function OfficeMarketFile() {
  const { scopeId, name, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const view = answer && "view" in answer ? answer.view : null;
  const problem = answer && "problem" in answer ? answer.problem : null;
  return (
    <Page title={words.title} lead={words.lead} back={{ to: paths.officeScope(scopeId), label: name }}>
      {view ? (
        <>
          <p>
            <TextLink to={paths.officeMarketFile(scopeId)}>{words.another}</TextLink>
          </p>
          <ChooseForm key={JSON.stringify([view.measuresChosen, view.only])} view={view} />
          {view.series && <ChosenFigures view={view} series={view.series} today={today} lastResult={answer && "result" in answer ? answer.result : null} />}
        </>
      ) : (
        <ReadTableForm problem={problem} />
      )}
    </Page>
  );
}
