import { Form } from "@remix-run/react";
import { directory } from "../../../lib/messages/directory.ts";
import { ownOrganisation } from "../../../lib/messages/own-organisation.ts";
import { Button } from "../../../ui/button.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { PublicationGap } from "../publication.ts";

const words = ownOrganisation.listing;

type Props = { basis: "owner" | "register" | null; gaps: readonly PublicationGap[]; consentGivenAt: string | null; mayConsent: boolean };

/** Whether the organisation is in the public directory, what is missing, and its consent. */
export function ListingState({ basis, gaps, consentGivenAt, mayConsent }: Props) {
  const state = { owner: words.listed, register: words.register, none: words.notListed }[basis ?? "none"];
  return (
    <>
      <Notice tone={basis === "owner" ? "good" : "warn"} title={state.title}>
        <p>{state.body}</p>
        {gaps.length > 0 && (
          <ul className="list-disc pl-5">
            {gaps.map((gap) => (
              <li key={gap}>{directory.profile.missing[gap]}</li>
            ))}
          </ul>
        )}
      </Notice>
      <Consent givenAt={consentGivenAt} mayConsent={mayConsent} />
    </>
  );
}

function Consent({ givenAt, mayConsent }: { givenAt: string | null; mayConsent: boolean }) {
  const format = useFormat();
  return (
    <div className="space-y-3">
      <p className="max-w-prose text-muted">{givenAt ? words.consentGiven({ when: format.instant(givenAt) }) : words.consentLead}</p>
      {mayConsent ? (
        <Form method="post">
          <Button name="intent" value={givenAt ? "withdraw" : "agree"} variant={givenAt ? "secondary" : "primary"}>
            {givenAt ? words.withdraw : words.agree}
          </Button>
        </Form>
      ) : (
        !givenAt && <p className="text-muted">{words.askAdmin}</p>
      )}
    </div>
  );
}
