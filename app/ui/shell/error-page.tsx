import { errorPages as words } from "../../lib/messages/shell.ts";
import { ButtonLink } from "../button.tsx";
import { Page } from "../page.tsx";

type ErrorPageProps = { status: number; requestId: string | null; links: { home: string; signIn: string | null } };

const problems: Record<number, { title: string; body: string }> = {
  403: words.forbidden,
  404: words.notFound,
  405: words.notFound,
  409: words.conflict,
  410: words.gone,
  429: words.tooMany,
};

/** What went wrong, in plain words, and a way on. */
export function ErrorPage({ status, requestId, links }: ErrorPageProps) {
  const problem = problems[status] ?? words.ours;
  return (
    <Page
      title={problem.title}
      lead={problem.body}
      width="form"
      actions={
        <>
          <ButtonLink to={links.home}>{words.home}</ButtonLink>
          {links.signIn && (
            <ButtonLink to={links.signIn} variant="secondary">
              {words.signIn}
            </ButtonLink>
          )}
        </>
      }
    >
      {links.signIn && <p>{words.trySigningIn}</p>}
      {requestId && <p className="text-muted text-sm">{words.request({ requestId })}</p>}
    </Page>
  );
}

export function errorTitle(status: number): string {
  return (problems[status] ?? words.ours).title;
}
