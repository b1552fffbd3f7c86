import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { largestImport } from "../../../features/imports/import-limits.server.ts";
import { startImport } from "../../../features/imports/start-import.server.ts";
import { CordisUploadForm } from "../../../features/projects/cordis/components/cordis-upload-form.tsx";
import { checkUpload, cordisFileFields, noValues, uploadTitle, uploadValues } from "../../../features/projects/cordis/cordis-upload.ts";
import { paths } from "../../../http/paths.ts";
import { discardFiles, receiveFiles } from "../../../http/receive-files.server.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { cordisUpload as words } from "../../../lib/messages/cordis-upload.ts";
import { Page } from "../../../ui/page.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "imports.run"));
  return { maxBytes: largestImport() };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "imports.run"));
  const received = await receiveFiles(request, cordisFileFields, largestImport());
  if (!received.ok) return invalid({ values: noValues, problem: { field: null, message: uploadProblem(received.problem) } });
  const { files, values: typed } = received.value;
  const values = uploadValues(typed);
  const { options, problem } = checkUpload(files, values);
  if (problem) {
    await discardFiles(received.value);
    return invalid({ values, problem });
  }
  const started = await startImport(actOf(viewer, request), { kind: "cordis", title: uploadTitle(options), files: [...files].map(([role, file]) => ({ ...file, role })), options });
  if (!started.ok) throw notFound();
  return redirect(paths.officeImport(started.value.runId));
}

function uploadProblem(problem: "too-large" | "broken"): string {
  return problem === "broken" ? words.problems.broken : words.problems.tooLarge({ megabytes: Math.round(largestImport() / 1024 / 1024) });
}

export const meta = () => [{ title: words.title }];

export default function CordisImport() {
  const { maxBytes } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <Page title={words.title} lead={words.lead} width="form" back={{ to: paths.officeImports(), label: words.back }}>
      <CordisUploadForm maxBytes={maxBytes} problem={sent?.problem ?? null} values={sent?.values ?? noValues} />
    </Page>
  );
}
