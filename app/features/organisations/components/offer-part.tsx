import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { countryOptions } from "../../../lib/messages/countries.ts";
import { languageOptions } from "../../../lib/messages/languages.ts";
import { profileEditor, offerPart as words } from "../../../lib/messages/profile-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { tickClasses } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import type { FullProfile, FullTerm, Vocabulary } from "../full-profile.ts";
import { essentialSectionsOf } from "../profile-sections.ts";
import { termLabel } from "../vocabulary/term-label.ts";
import { vocabularies } from "../vocabulary/vocabulary-forms.ts";

const sectionOf = { service: "services", product: "products", capability: "capabilities", clientele: "clientele" } as const;

/** What the organisation offers: terms of each vocabulary, languages, source markets. What its kind is chosen by stands first and open. */
export function OfferPart({ profile, version, choices, problem }: { profile: FullProfile; version: number; choices: readonly FullTerm[]; problem: string | null }) {
  const essential = essentialSectionsOf(profile.kind);
  const isEssential = (vocabulary: Vocabulary) => essential.includes(sectionOf[vocabulary]);
  const inOrder = [...vocabularies].sort((one, other) => Number(isEssential(other)) - Number(isEssential(one)));
  return (
    <>
      {problem && <Notice tone="bad" role="alert" title={problem} />}
      {inOrder.map((vocabulary) => (
        <TermForm key={vocabulary} vocabulary={vocabulary} profile={profile} choices={choices.filter((term) => term.vocabulary === vocabulary)} open={isEssential(vocabulary)} />
      ))}
      <ChoiceForm
        intent="languages"
        name="languages"
        version={version}
        words={words.languages}
        options={languageOptions}
        usual={usualLanguages}
        chosen={profile.languages}
        open={essential.includes("languages")}
      />
      <ChoiceForm
        intent="markets"
        name="sourceMarkets"
        version={version}
        words={words.markets}
        options={countryOptions}
        usual={usualMarkets}
        chosen={profile.sourceMarkets}
        open={essential.includes("sourceMarkets")}
      />
    </>
  );
}

const usualLanguages = ["pt", "en", "es", "fr", "de", "it", "nl", "sv", "nb", "da", "pl", "uk", "ru", "ar", "zh"];
const usualMarkets = ["PT", "ES", "FR", "GB", "IE", "DE", "NL", "BE", "LU", "CH", "AT", "IT", "SE", "NO", "DK", "FI", "PL", "US", "CA", "BR", "AO", "CV", "MZ", "AE"];

type TermFormProps = { vocabulary: Vocabulary; profile: FullProfile; choices: readonly FullTerm[]; open: boolean };

function TermForm({ vocabulary, profile, choices, open }: TermFormProps) {
  const chosen = profile.terms.filter((term) => term.vocabulary === vocabulary).map((term) => term.termId);
  const headings = [...new Set(choices.map((term) => term.heading?.code ?? ""))];
  const { title, lead } = words.vocabularies[vocabulary];
  return (
    <Chooser title={title} lead={lead} count={chosen.length} open={open}>
      {choices.length === 0 ? (
        <p className="text-muted">{words.nothing}</p>
      ) : (
        <Form method="post" id={`terms-${vocabulary}`} className="space-y-5" preventScrollReset>
          <input type="hidden" name="intent" value="terms" />
          <input type="hidden" name="vocabulary" value={vocabulary} />
          {headings.map((heading) => {
            const terms = choices.filter((term) => (term.heading?.code ?? "") === heading);
            const label = terms[0]?.heading ? termLabel(terms[0].heading) : title;
            return <Ticks key={heading} legend={label} name="termIds" options={terms.map((term) => ({ value: term.termId, label: termLabel(term) }))} chosen={chosen} />;
          })}
          <Button>{profileEditor.save}</Button>
        </Form>
      )}
    </Chooser>
  );
}

type ChoiceFormProps = {
  intent: string;
  name: string;
  version: number;
  words: { title: string; lead: string; more: string };
  options: readonly { value: string; label: string }[];
  usual: readonly string[];
  chosen: readonly string[];
  open: boolean;
};

/** Choices from a long list: the usual ones and those chosen stand in front, the rest folds out. */
function ChoiceForm({ intent, name, version, words: { title, lead, more }, options, usual, chosen, open }: ChoiceFormProps) {
  const isInFront = (value: string) => usual.includes(value) || chosen.includes(value);
  return (
    <Chooser title={title} lead={lead} count={chosen.length} open={open}>
      <Form method="post" id={`choose-${intent}`} className="space-y-5" preventScrollReset>
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="version" value={version} />
        <Ticks legend={title} name={name} options={options.filter(({ value }) => isInFront(value))} chosen={chosen} />
        <Disclosure summary={more}>
          <Ticks legend={more} name={name} options={options.filter(({ value }) => !isInFront(value))} chosen={chosen} />
        </Disclosure>
        <Button>{profileEditor.save}</Button>
      </Form>
    </Chooser>
  );
}

function Chooser({ title, lead, count, open, children }: { title: string; lead: string; count: number; open: boolean; children: ReactNode }) {
  return (
    <Section title={title} lead={lead}>
      <Disclosure summary={words.chosen({ count })} open={open}>
        {children}
      </Disclosure>
    </Section>
  );
}

type TicksProps = { legend: string; name: string; options: readonly { value: string; label: string }[]; chosen: readonly string[] };

function Ticks({ legend, name, options, chosen }: TicksProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium">{legend}</legend>
      <div className="mt-1 grid gap-x-6 sm:grid-cols-2">
        {options.map(({ value, label }) => (
          <label key={value} className="flex min-h-11 items-start gap-3 py-2">
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} className={tickClasses} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
