import { accountWords } from "../../../lib/messages/account.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";

const words = accountWords.secondFactor;

/** What else one can do with a second step that is on. */
export function SecondFactorSettings({ codesLeft, isRequired, links }: { codesLeft: number; isRequired: boolean; links: { renew: string; remove: string } }) {
  return (
    <>
      <Section title={words.renewTitle} lead={words.codesLeft({ count: codesLeft })}>
        <ButtonLink to={links.renew} variant="secondary">
          {words.renew}
        </ButtonLink>
      </Section>
      <Section title={words.removeTitle} lead={words.removeLead}>
        {isRequired ? (
          <Notice tone="info">
            <p>{words.cannotRemove}</p>
          </Notice>
        ) : (
          <ButtonLink to={links.remove} variant="danger">
            {words.remove}
          </ButtonLink>
        )}
      </Section>
    </>
  );
}
