import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useRouteLoaderData } from "@remix-run/react";
import { paths, safeNext } from "../../http/paths.ts";
import { publicAccess } from "../../http/require-viewer.server.ts";
import { isTheme, themeCookie } from "../../http/theme.ts";
import { shell } from "../../lib/messages/shell.ts";
import type { loader as rootLoader } from "../../root.tsx";
import { Page } from "../../ui/page.tsx";
import { ThemeSwitch } from "../../ui/shell/footer.tsx";

export function loader() {
  publicAccess();
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  publicAccess();
  const form = await request.formData();
  const theme = form.get("theme");
  const next = safeNext(String(form.get("next") ?? ""), paths.home());
  return redirect(next, { headers: isTheme(theme) ? { "Set-Cookie": themeCookie(theme) } : {} });
}

export const meta: MetaFunction = () => [{ title: shell.theme.title }];

export default function Appearance() {
  const theme = useRouteLoaderData<typeof rootLoader>("root")?.theme ?? "system";
  return (
    <Page title={shell.theme.title} lead={shell.theme.lead} width="form">
      <ThemeSwitch action={paths.appearance()} theme={theme} next={paths.appearance()} />
    </Page>
  );
}
