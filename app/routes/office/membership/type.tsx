import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { MembershipTypeForm } from "../../../features/membership/components/membership-type-form.tsx";
import { findMembershipType } from "../../../features/membership/types/find-membership-type.server.ts";
import { membershipTypeForm } from "../../../features/membership/types/membership-type.ts";
import { saveMembershipType } from "../../../features/membership/types/save-membership-type.server.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { membershipTypeWords as words } from "../../../lib/messages/office-membership.ts";
import { Page } from "../../../ui/page.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "membership.administer"));
  if (params.typeId === undefined) return { type: null };
  const type = await findMembershipType(viewer, idParam(params, "typeId"));
  if (!type) throw notFound();
  return { type };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "membership.administer"));
  const typeId = params.typeId === undefined ? null : idParam(params, "typeId");
  const submission = parseWithZod(await request.formData(), { schema: membershipTypeForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const saved = await saveMembershipType(actOf(viewer, request), typeId, submission.value);
  if (saved.ok) return redirectWithToast(paths.officeMembershipTypes(), { tone: "good", title: words.saved });
  if (saved.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ fieldErrors: { bands: [words.problems[saved.problem]] } }) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.type ? words.edit({ name: data.type.nameEn }) : words.new }];

export default function MembershipType() {
  const { type } = useLoaderData<typeof loader>();
  return (
    <Page title={type ? words.edit({ name: type.nameEn }) : words.new} lead={words.lead} width="form" back={{ to: paths.officeMembershipTypes(), label: words.title }}>
      <MembershipTypeForm type={type} lastResult={useActionData<typeof action>()?.result} />
    </Page>
  );
}
