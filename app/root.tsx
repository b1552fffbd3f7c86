import latinFont from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import { data, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, Links, Meta, type MetaFunction, Outlet, Scripts, ScrollRestoration, useLocation, useRouteError, useRouteLoaderData } from "@remix-run/react";
import type { CSSProperties, ReactNode } from "react";
import { takeToast } from "./http/flash.server.ts";
import { useNonce } from "./http/nonce.ts";
import { paths } from "./http/paths.ts";
import { optionalViewer } from "./http/require-viewer.server.ts";
import { findShell, type Shell } from "./http/shell.server.ts";
import { shell as words } from "./lib/messages/shell.ts";
import { FormatProvider } from "./ui/format.tsx";
import { ActingFor, PortalBanner } from "./ui/shell/banners.tsx";
import { ErrorPage, errorTitle } from "./ui/shell/error-page.tsx";
import { Footer } from "./ui/shell/footer.tsx";
import { Header } from "./ui/shell/header.tsx";
import { LoadingBar } from "./ui/shell/loading-bar.tsx";
import { Toasts } from "./ui/shell/toasts.tsx";
import { SubNav } from "./ui/sub-nav.tsx";
import "./styles.css";

export const links: LinksFunction = () => [{ rel: "preload", href: latinFont, as: "font", type: "font/woff2", crossOrigin: "anonymous" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await optionalViewer(request);
  const taken = takeToast(request);
  return data({ ...(await findShell(request, viewer)), toast: taken?.toast ?? null }, { headers: taken ? { "Set-Cookie": taken.clear } : {} });
}

export const meta: MetaFunction<typeof loader> = ({ data: shell, error }) => [{ title: error ? errorTitle(statusOf(error)) : (shell?.clusterName ?? words.unnamed) }];

/** What surrounds an error that kept the shell's own data from loading. */
const bare: Shell & { toast: null } = {
  clusterName: words.unnamed,
  logoUrl: null,
  baseUrl: "",
  isSetUp: true,
  isFictional: false,
  keepsMail: false,
  mailboxPath: null,
  accent: null,
  theme: "system",
  locale: "en",
  timeZone: "UTC",
  navigation: [],
  officeNavigation: [],
  viewer: null,
  requestId: null,
  toast: null,
};

function useShell() {
  return useRouteLoaderData<typeof loader>("root") ?? bare;
}

/** The document around every page, also around an error. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const { theme, accent, locale, timeZone } = useShell();
  const style = accent ? ({ "--accent-on-light": accent.onLight, "--accent-on-dark": accent.onDark } as CSSProperties) : undefined;
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme} style={style}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body className="flex flex-col">
        <FormatProvider locale={locale} timeZone={timeZone}>
          <Frame>{children}</Frame>
        </FormatProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

const contentId = "content";

function Frame({ children }: { children: ReactNode }) {
  const { clusterName, logoUrl, isSetUp, isFictional, keepsMail, mailboxPath, navigation, officeNavigation, viewer, toast, theme } = useShell();
  const { pathname, search } = useLocation();
  const here = pathname + search;
  const links = { home: paths.home(), signIn: paths.signIn(), signUp: paths.signUp(), signOut: paths.signOut(), account: paths.account() };
  const footerLinks = { imprint: paths.imprint(), privacy: paths.privacy(), appearance: paths.appearance() };
  const ownPage = viewer?.organisations.find(({ id }) => pathname.startsWith(paths.myOrganisation(id)));
  const hereFor = ownPage && ownPage.id !== viewer?.actingForId ? ownPage.name : null;
  const isOfficePage = `${pathname}/`.startsWith(`${paths.office()}/`);
  return (
    <>
      <a
        href={`#${contentId}`}
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-lg focus:bg-surface focus:px-4 focus:py-3 focus:font-medium"
      >
        {words.skip}
      </a>
      <LoadingBar contentId={contentId} />
      <header className="print:hidden">
        <PortalBanner isFictional={isFictional} keepsMail={keepsMail} mailboxPath={mailboxPath} />
        <Header clusterName={clusterName} logoUrl={logoUrl} items={navigation} personName={viewer?.name ?? null} isSetUp={isSetUp} links={links} />
        {viewer && <ActingFor action={paths.actingFor()} actingForId={viewer.actingForId} hereFor={hereFor} organisations={viewer.organisations} next={here} />}
      </header>
      <main id={contentId} tabIndex={-1} className="mx-auto w-full max-w-6xl grow px-4 py-8 outline-none sm:px-6 sm:py-12">
        {isOfficePage && <SubNav label={words.officeNavigation} items={officeNavigation} />}
        <Toasts toast={toast} theme={theme} />
        {children}
      </main>
      <Footer clusterName={clusterName} links={footerLinks} theme={theme} next={here} />
    </>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const status = statusOf(useRouteError());
  const shell = useRouteLoaderData<typeof loader>("root");
  const { pathname, search } = useLocation();
  const signIn = shell && !shell.viewer && status === 404 ? paths.signIn(pathname + search) : null;
  return <ErrorPage status={status} requestId={status >= 500 ? (shell?.requestId ?? null) : null} links={{ home: paths.home(), signIn }} />;
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}
