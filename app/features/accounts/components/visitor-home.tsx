import { visitorHome as words } from "../../../lib/messages/shell.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { CardLink } from "../../../ui/card.tsx";
import { Page } from "../../../ui/page.tsx";
import { SearchBox } from "../../../ui/search-box.tsx";
import { Section } from "../../../ui/section.tsx";

type VisitorHomeProps = {
  clusterName: string;
  links: { providers: string; suppliers: string; directory: string; projects: string; signIn: string; signUp: string };
  signInLabel: string;
};

/** The first page for someone who is not signed in: what this is and the ways in. */
export function VisitorHome({ clusterName, links, signInLabel }: VisitorHomeProps) {
  return (
    <Page title={words.welcome({ cluster: clusterName })} lead={words.lead}>
      <SearchBox action={links.directory} {...words.search} />
      <Section title={words.waysIn}>
        <div className="grid gap-4 sm:grid-cols-2">
          <CardLink to={links.providers} title={words.providers.title}>
            {words.providers.body}
          </CardLink>
          <CardLink to={links.suppliers} title={words.suppliers.title}>
            {words.suppliers.body}
          </CardLink>
          <CardLink to={links.directory} title={words.everyone.title}>
            {words.everyone.body}
          </CardLink>
          <CardLink to={links.projects} title={words.projects.title}>
            {words.projects.body}
          </CardLink>
        </div>
      </Section>
      <Section title={words.members} lead={words.membersLead}>
        <div className="flex flex-wrap gap-3">
          <ButtonLink to={links.signIn}>{signInLabel}</ButtonLink>
          <ButtonLink to={links.signUp} variant="secondary">
            {words.noAccount}
          </ButtonLink>
        </div>
      </Section>
    </Page>
  );
}
