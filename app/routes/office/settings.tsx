import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { clusterEditForm } from "../../features/accounts/cluster/cluster-form.ts";
import { describePlugs } from "../../features/accounts/cluster/describe-plugs.server.ts";
import { editCluster } from "../../features/accounts/cluster/edit-cluster.server.ts";
import { ClusterForm, Plugs } from "../../features/accounts/components/cluster-form.tsx";
import { findCluster } from "../../features/accounts/find-cluster.server.ts";
import { can } from "../../features/accounts/permissions.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { clusterLogo as logoWords } from "../../lib/messages/logo.ts";
import { clusterSettings as words } from "../../lib/messages/office-portal.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "cluster.configure"));
  const cluster = await findCluster();
  if (!cluster) throw notFound();
  return { cluster, plugs: describePlugs() };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "cluster.configure"));
  const submission = parseWithZod(await request.formData(), { schema: clusterEditForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const { editedFrom, ...settings } = submission.value;
  const outcome = await editCluster(actOf(viewer, request), { ...settings, editedFrom: new Date(editedFrom) });
  if (outcome.ok) return redirectWithToast(paths.officeSettings(), { tone: "good", title: outcome.value.changed ? words.saved : words.unchanged });
  if (outcome.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ formErrors: [words.problems.changedMeanwhile] }) });
}

export const meta = () => [{ title: words.title }];

export default function Settings() {
  const { cluster, plugs } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead} width="form">
      {cluster.isFictional && <Notice tone="warn">{words.fictional}</Notice>}
      <ClusterForm key={new Date(cluster.updatedAt).toISOString()} cluster={cluster} lastResult={useActionData<typeof action>()?.result} />
      <Section title={logoWords.title} lead={logoWords.lead}>
        {cluster.logoFileId ? (
          <img src={paths.file(cluster.logoFileId)} alt={logoWords.now} className="max-h-24 max-w-full rounded-xl border border-line bg-white p-4" />
        ) : (
          <p>{logoWords.none}</p>
        )}
        <ButtonLink to={paths.officeSettingsLogo()} variant="secondary">
          {logoWords.change}
        </ButtonLink>
      </Section>
      <Section title={words.plugs}>
        <Plugs plugs={plugs} />
      </Section>
    </Page>
  );
}
