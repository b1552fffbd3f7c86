import { Form } from "@remix-run/react";
import { newsletterWords } from "../../../lib/messages/newsletters.ts";
import { kindWords } from "../../../lib/messages/rights.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { controlClasses, tickClasses } from "../../../ui/field.tsx";
import { PlainField } from "../../../ui/plain-field.tsx";
import { Section } from "../../../ui/section.tsx";
import { allOrganisationKinds } from "../../accounts/organisations/organisation-identity.ts";
import { type Block, blockKinds, type IssueLocale, issueLocales, liveKinds } from "../issues/block.ts";
import type { WrittenIssue } from "../issues/find-office-issue.server.ts";

const words = newsletterWords.edit;
const { languages } = newsletterWords;

/**
 * An issue as a form: every block has plain fields, and each button saves what was written before it moves anything.
 * It needs no script.
 */
export function IssueFormView({ issue }: { issue: WrittenIssue }) {
  const { blocks, version } = issue;
  return (
    <Form method="post" preventScrollReset className="space-y-10">
      <input type="hidden" name="version" value={version} />
      {/* What Enter in a field presses: the first button of a form. */}
      <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden>
        {words.save}
      </button>
      <Section title={words.heads}>
        <div className="grid gap-6 lg:grid-cols-2">
          {issueLocales.map((locale) => (
            <HeadFields key={locale} locale={locale} issue={issue} />
          ))}
        </div>
      </Section>
      <Section title={words.blocks}>
        {blocks.length === 0 && <p className="text-muted">{words.noBlocks}</p>}
        {blocks.map((block, place) => (
          <BlockFields key={block.id} block={block} place={place} count={blocks.length} />
        ))}
        <div className="flex max-w-xl flex-wrap items-end gap-3">
          <div className="min-w-0 grow">
            <PlainField id="add-kind" label={words.addKind}>
              <select id="add-kind" name="addKind" defaultValue="text" className={controlClasses}>
                {blockKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {words.kinds[kind]}
                  </option>
                ))}
              </select>
            </PlainField>
          </div>
          <Button name="intent" value="add" variant="secondary">
            {words.add}
          </Button>
        </div>
      </Section>
      <AudienceFields issue={issue} />
      <Button name="intent" value="save">
        {words.save}
      </Button>
    </Form>
  );
}

function HeadFields({ locale, issue: { heads } }: { locale: IssueLocale; issue: WrittenIssue }) {
  const language = languages[locale];
  const [subject, preheader] = [`heads.${locale}.subject`, `heads.${locale}.preheader`];
  return (
    <div className="space-y-4">
      <PlainField id={subject} label={words.subject({ language })} hint={words.subjectHint}>
        <input id={subject} name={subject} lang={locale} defaultValue={heads[locale].subject} maxLength={150} aria-describedby={`${subject}-hint`} className={controlClasses} />
      </PlainField>
      <PlainField id={preheader} label={words.preheader({ language })} isOptional>
        <input id={preheader} name={preheader} lang={locale} defaultValue={heads[locale].preheader} maxLength={200} className={controlClasses} />
      </PlainField>
    </div>
  );
}

function BlockFields({ block, place, count }: { block: Block; place: number; count: number }) {
  const name = `blocks[${place}]`;
  const label = words.block({ place: place + 1, kind: words.kinds[block.kind] });
  const isLive = liveKinds.includes(block.kind);
  return (
    <Card>
      <fieldset className="space-y-4">
        <legend className="font-semibold">{label}</legend>
        <input type="hidden" name={`${name}.id`} value={block.id} />
        <input type="hidden" name={`${name}.kind`} value={block.kind} />
        {isLive && <p className="text-muted">{words.live}</p>}
        {!isLive && (
          <div className="grid gap-6 lg:grid-cols-2">
            {issueLocales.map((locale) => (
              <TextFields key={locale} block={block} name={`${name}.text.${locale}`} locale={locale} />
            ))}
          </div>
        )}
        {block.kind === "button" && (
          <PlainField id={`${name}.url`} label={words.url}>
            <input id={`${name}.url`} name={`${name}.url`} type="url" defaultValue={block.url} placeholder="https://" className={controlClasses} />
          </PlainField>
        )}
        <div className="flex flex-wrap gap-2">
          {place > 0 && <Move intent={`up:${place}`} label={words.up} block={label} />}
          {place < count - 1 && <Move intent={`down:${place}`} label={words.down} block={label} />}
          <Move intent={`remove:${place}`} label={words.remove} block={label} />
        </div>
      </fieldset>
    </Card>
  );
}

/** Shown as it will look: a heading large, a quotation slanted. */
const looks = { heading: "font-semibold text-xl", quote: "italic", button: "font-semibold", text: "" } as const;

function TextFields({ block, name, locale }: { block: Block; name: string; locale: IssueLocale }) {
  const look = looks[block.kind as keyof typeof looks];
  return (
    <PlainField id={name} label={words.text({ language: languages[locale] })}>
      {block.kind === "text" || block.kind === "quote" ? (
        <textarea id={name} name={name} lang={locale} rows={5} defaultValue={block.text[locale]} className={`${controlClasses} field-sizing-content min-h-28 ${look}`} />
      ) : (
        <input id={name} name={name} lang={locale} defaultValue={block.text[locale]} maxLength={200} className={`${controlClasses} ${look}`} />
      )}
    </PlainField>
  );
}

function Move({ intent, label, block }: { intent: string; label: string; block: string }) {
  return (
    <Button name="intent" value={intent} variant="quiet" size="small" aria-label={`${label}: ${block}`}>
      {label}
    </Button>
  );
}

function AudienceFields({ issue: { audience, isPublic, listIsPublic, reach } }: { issue: WrittenIssue }) {
  return (
    <Section title={words.audience} lead={`${words.count({ count: reach.count })} ${reach.sample.length > 0 ? `${words.sample({ names: reach.sample.join(", ") })}.` : ""}`}>
      <fieldset>
        <legend className="font-medium">{words.kindsOf}</legend>
        <p className="text-muted text-sm">{words.kindsHint}</p>
        <div className="mt-1 gap-x-6 sm:columns-2">
          {allOrganisationKinds.map((kind) => (
            <Tick key={kind} name="audience.kinds" value={kind} label={kindWords[kind]} isTicked={audience.kinds.includes(kind)} />
          ))}
        </div>
      </fieldset>
      <Tick name="audience.membersOnly" value="on" label={words.membersOnly} isTicked={audience.membersOnly} />
      {listIsPublic && <Tick name="isPublic" value="on" label={words.isPublic} isTicked={isPublic} />}
    </Section>
  );
}

function Tick({ name, value, label, isTicked }: { name: string; value: string; label: string; isTicked: boolean }) {
  return (
    <label className="flex min-h-11 items-start gap-3 py-2">
      <input type="checkbox" name={name} value={value} defaultChecked={isTicked} className={tickClasses} />
      <span>{label}</span>
    </label>
  );
}
