import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { actForOrganisation } from "../../features/accounts/affiliations/act-for-organisation.server.ts";
import { affiliationWith } from "../../features/accounts/viewer.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths, safeNext } from "../../http/paths.ts";
import { actOf, requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { shell } from "../../lib/messages/shell.ts";
import { isUuid } from "../../lib/uuid.ts";

// The form stands on every page; this address has no page of its own.
export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request);
  throw redirect(paths.home());
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const formData = await request.formData();
  const chosen = String(formData.get("organisationId") ?? "");
  if (chosen !== "" && !isUuid(chosen)) throw notFound();
  const outcome = await actForOrganisation(actOf(viewer, request), { organisationId: chosen || null });
  if (!outcome.ok) throw notFound();
  const organisation = affiliationWith(viewer, chosen)?.organisationName;
  const title = organisation ? shell.actingFor.state({ organisation }) : shell.actingFor.nobody;
  return redirectWithToast(safeNext(String(formData.get("next") ?? "")), { tone: "good", title });
}

export const meta = () => [{ title: shell.actingFor.label }];

export default function ActingFor() {
  return null;
}
