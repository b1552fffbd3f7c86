import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { countryOptions } from "../../../lib/messages/countries.ts";
import { profileEditor, sitesPart as words } from "../../../lib/messages/profile-editor.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { CheckboxField, FieldGroup, FormErrors, SelectField, TextField } from "../../../ui/field.tsx";
import { Section } from "../../../ui/section.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import type { FullProfile, FullSite } from "../full-profile.ts";
import { siteForm } from "../list-forms.ts";
import { siteName } from "../sites/site-name.ts";

type Results = { resultFor(target: string): SubmissionResult | null };

export function SitesPart({ profile, resultFor }: Results & { profile: FullProfile }) {
  return (
    <Section title={profileEditor.parts.sites} lead={words.lead}>
      {profile.sites.length === 0 && <p className="text-muted">{words.none}</p>}
      {profile.sites.map((site) => (
        <Disclosure key={site.siteId} summary={<SiteSummary site={site} />} open={resultFor(site.siteId) !== null}>
          <SiteForm site={site} countryCode={profile.countryCode} isOnly={profile.sites.length === 1} lastResult={resultFor(site.siteId)} />
          <Form method="post" className="mt-6 border-line border-t pt-4" preventScrollReset>
            <input type="hidden" name="intent" value="remove" />
            <input type="hidden" name="siteId" value={site.siteId} />
            <Button variant="quiet">{profileEditor.remove}</Button>
          </Form>
        </Disclosure>
      ))}
      <Disclosure summary={words.addTitle} open={profile.sites.length === 0 || resultFor("") !== null}>
        <SiteForm key={profile.sites.length} site={null} countryCode={profile.countryCode} isOnly={profile.sites.length === 0} lastResult={resultFor("")} />
      </Disclosure>
    </Section>
  );
}

function SiteSummary({ site }: { site: FullSite }) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      {siteName(site)}
      {site.isPrimary && <Badge tone="accent">{words.main}</Badge>}
    </span>
  );
}

type SiteFormProps = { site: FullSite | null; countryCode: string; isOnly: boolean; lastResult: SubmissionResult | null };

function SiteForm({ site, countryCode, isOnly, lastResult }: SiteFormProps) {
  const [form, fields] = useSchemaForm(siteForm, { id: `site-${site?.siteId ?? "new"}`, lastResult, defaultValue: valuesOf(site, countryCode) });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5" preventScrollReset>
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="save" />
      {site && <input type="hidden" name="siteId" value={site.siteId} />}
      <TextField field={fields.name} label={words.name} hint={words.nameHint} />
      <TextField field={fields.street} label={words.street} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField field={fields.postcode} label={words.postcode} />
        <TextField field={fields.city} label={words.city} />
      </div>
      <SelectField field={fields.countryCode} label={words.country} options={countryOptions} />
      <TextField field={fields.nutsCode} label={words.nutsCode} hint={words.nutsHint} />
      <FieldGroup legend={words.point} hint={words.pointHint}>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField field={fields.latitude} label={words.latitude} inputMode="decimal" />
          <TextField field={fields.longitude} label={words.longitude} inputMode="decimal" />
        </div>
      </FieldGroup>
      {!isOnly && !site?.isPrimary && <CheckboxField field={fields.isPrimary} label={words.isPrimary} />}
      <Button>{words.save}</Button>
    </Form>
  );
}

function valuesOf(site: FullSite | null, countryCode: string) {
  return {
    name: site?.name ?? "",
    street: site?.street ?? "",
    postcode: site?.postcode ?? "",
    city: site?.city ?? "",
    countryCode: (site?.countryCode ?? countryCode) as "PT",
    nutsCode: site?.nutsCode ?? "",
    latitude: site?.latitude?.toString() ?? "",
    longitude: site?.longitude?.toString() ?? "",
  };
}
