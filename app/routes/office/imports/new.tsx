import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { UploadForm } from "../../../features/imports/components/upload-form.tsx";
import { largestImport } from "../../../features/imports/import-limits.server.ts";
import { startImport } from "../../../features/imports/start-import.server.ts";
import { paths } from "../../../http/paths.ts";
import { receiveFile } from "../../../http/receive-file.server.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { newImport as words } from "../../../lib/messages/imports.ts";
import { Page } from "../../../ui/page.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "imports.run"));
  return { maxBytes: largestImport(), kind: kindOf(request) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "imports.run"));
  const received = await receiveFile(request, largestImport(), words.pasted);
  if (!received.ok) return invalid({ problem: problemText(received.problem) });
  const { isPasted, name, ...upload } = received.value;
  const file = { ...upload, role: "table", name: isPasted ? "pasted.txt" : name };
  const kind = kindOf(request);
  const started = await startImport(actOf(viewer, request), { kind, title: name, files: [file] });
  if (!started.ok) throw notFound();
  const { runId } = started.value;
  return redirect(kind === "members" ? paths.officeImportReading(runId) : paths.officeImport(runId));
}

/** Two addresses share this page: what a file is taken for was chosen before. */
function kindOf(request: Request): "members" | "providers" {
  return new URL(request.url).pathname.startsWith(paths.officeProvidersImport()) ? "providers" : "members";
}

function problemText(problem: keyof typeof words.problems): string {
  const text = words.problems[problem];
  return typeof text === "string" ? text : text({ megabytes: Math.round(largestImport() / 1024 / 1024) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: words.of[data?.kind ?? "members"].title }];

export default function NewImport() {
  const { maxBytes, kind } = useLoaderData<typeof loader>();
  const { title, lead } = words.of[kind];
  return (
    <Page title={title} lead={lead} width="form" back={{ to: paths.officeImports(), label: words.back }}>
      <UploadForm maxBytes={maxBytes} problem={useActionData<typeof action>()?.problem ?? null} />
    </Page>
  );
}
