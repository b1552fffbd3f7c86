import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RecoveryCodes } from "../../features/accounts/components/recovery-codes.tsx";
import { takeNewCodes } from "../../http/new-recovery-codes.server.ts";
import { paths } from "../../http/paths.ts";
import { requireViewer } from "../../http/require-viewer.server.ts";
import { accountWords } from "../../lib/messages/account.ts";
import { Page } from "../../ui/page.tsx";

const words = accountWords.secondFactor;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const taken = takeNewCodes(request, viewer.personId);
  if (!taken) throw redirect(paths.secondFactorSetup());
  return data({ codes: taken.codes }, { headers: { "Set-Cookie": taken.clear, "Cache-Control": "no-store" } });
}

/** What was told once is not asked for again while the page is open. */
export const shouldRevalidate = () => false;

export const meta = () => [{ title: words.codesTitle }];

export default function NewRecoveryCodes() {
  const { codes } = useLoaderData<typeof loader>();
  return (
    <Page title={words.codesTitle} lead={words.codesLead} width="form">
      <RecoveryCodes codes={codes} doneTo={paths.home()} />
    </Page>
  );
}
