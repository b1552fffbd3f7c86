import { paths } from "../../http/paths.ts";
import { publicAccess } from "../../http/require-viewer.server.ts";
import { methodPage as words } from "../../lib/messages/method.ts";
import { impactPage } from "../../lib/messages/verdict.ts";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";

export async function loader() {
  publicAccess();
  return null;
}

export const meta = () => [{ title: words.title }];

export default function Method() {
  return (
    <Page title={words.title} lead={words.lead} back={{ to: paths.impact(), label: impactPage.title }}>
      {words.parts.map(({ title, body }) => (
        <Section key={title} title={title}>
          <p className="max-w-prose">{body}</p>
        </Section>
      ))}
    </Page>
  );
}
