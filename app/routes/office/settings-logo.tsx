import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeClusterLogo } from "../../features/accounts/cluster/remove-cluster-logo.server.ts";
import { restoreClusterLogo } from "../../features/accounts/cluster/restore-cluster-logo.server.ts";
import { setClusterLogo } from "../../features/accounts/cluster/set-cluster-logo.server.ts";
import { findCluster } from "../../features/accounts/find-cluster.server.ts";
import { can } from "../../features/accounts/permissions.ts";
import type { Act } from "../../features/accounts/viewer.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { type PictureIntent, pictureIntent, undoOf } from "../../http/picture-form.server.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { clusterLogo as words } from "../../lib/messages/logo.ts";
import { Page } from "../../ui/page.tsx";
import { PictureForm } from "../../ui/picture-form.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "cluster.configure"));
  const logoFileId = (await findCluster())?.logoFileId ?? null;
  return { url: logoFileId && paths.file(logoFileId) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "cluster.configure"));
  const intent = await pictureIntent(request);
  if (intent.kind === "missing") return invalid({ problem: words.problems["image-missing"] });
  const here = paths.officeSettingsLogo();
  const outcome = await perform(actOf(viewer, request), intent);
  if (outcome.ok) return redirectWithToast(here, { tone: "good", title: saidOf[intent.kind], ...undoOf(here, words.undo, intent.kind === "restore" ? null : outcome.value.undo) });
  if (outcome.problem === "not-found") throw notFound();
  return invalid({ problem: words.problems[outcome.problem] });
}

const saidOf = { set: words.saved, remove: words.removed, restore: words.restored };

function perform(act: Act, intent: Exclude<PictureIntent, { kind: "missing" }>) {
  if (intent.kind === "remove") return removeClusterLogo(act);
  if (intent.kind === "restore") return restoreClusterLogo(act, { undo: intent.undo });
  return setClusterLogo(act, { bytes: intent.bytes, originalName: intent.originalName });
}

export const meta = () => [{ title: words.title }];

export default function SettingsLogo() {
  const { url } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  return (
    <Page title={words.title} lead={words.lead} width="form" back={{ to: paths.officeSettings(), label: words.backToSettings }}>
      <PictureForm key={url} url={url} words={words} problem={problem} />
    </Page>
  );
}
