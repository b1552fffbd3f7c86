import { getFormProps } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { AccountPage } from "../../features/accounts/components/account-page.tsx";
import { editOwnDetails } from "../../features/accounts/self/edit-own-details.server.ts";
import { findOwnAccount } from "../../features/accounts/self/find-own-account.server.ts";
import { ownDetailsForm } from "../../features/accounts/sign-in/account-forms.ts";
import { accountLinks } from "../../http/account-links.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid } from "../../http/responses.server.ts";
import { accountWords } from "../../lib/messages/account.ts";
import { localeNames } from "../../lib/messages/locales.ts";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choice.tsx";
import { FormErrors, SelectField, TextField } from "../../ui/field.tsx";
import { Section } from "../../ui/section.tsx";
import { useSchemaForm } from "../../ui/use-schema-form.ts";

const words = accountWords.details;

/** The choices, and the person's own where it is none of them: saving the form must not lose it. */
function localesWith(own: string | null): { value: string; label: string }[] {
  const known = Object.entries(localeNames).map(([value, label]) => ({ value, label }));
  if (own === null || Object.hasOwn(localeNames, own)) return known;
  return [{ value: own, label: new Intl.DisplayNames(["en"], { type: "language" }).of(own) ?? own }, ...known];
}

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, { secondFactor: "may-be-missing" });
  const { name, phone, locale, timeZone, emailVisibleTo, phoneVisibleTo } = await findOwnAccount(viewer);
  return { details: { name, phone, locale, timeZone, emailVisibleTo, phoneVisibleTo }, timeZones: Intl.supportedValuesOf("timeZone"), locales: localesWith(locale) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, { secondFactor: "may-be-missing" });
  const submission = parseWithZod(await request.formData(), { schema: ownDetailsForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const { phone = null, locale = null, timeZone = null, ...rest } = submission.value;
  const outcome = await editOwnDetails(actOf(viewer, request), { ...rest, phone, locale, timeZone });
  require404(outcome.ok);
  const changed = outcome.ok && outcome.value.changed;
  return redirectWithToast(paths.account(), { tone: changed ? "good" : "info", title: changed ? words.saved : words.unchanged });
}

export const meta = () => [{ title: accountWords.title }];

export default function Account() {
  const { details, timeZones, locales } = useLoaderData<typeof loader>();
  const [form, fields] = useSchemaForm(ownDetailsForm, { lastResult: useActionData<typeof action>()?.result, defaultValue: details });
  const visibility = (["office", "members"] as const).map((value) => ({ value, label: words.visibility[value] }));
  return (
    <AccountPage links={accountLinks}>
      <Section title={accountWords.pages.details} lead={words.lead}>
        <Form method="post" {...getFormProps(form)} className="space-y-6">
          <FormErrors form={form} />
          <TextField field={fields.name} label={words.name} autoComplete="name" />
          <TextField field={fields.phone} label={words.phone} type="tel" autoComplete="tel" />
          <RadioGroup field={fields.emailVisibleTo} label={words.emailVisibleTo} options={visibility} />
          <RadioGroup field={fields.phoneVisibleTo} label={words.phoneVisibleTo} options={visibility} />
          <SelectField field={fields.locale} label={words.locale} hint={words.localeHint} options={locales} empty={words.asBrowser} />
          <SelectField
            field={fields.timeZone}
            label={words.timeZone}
            options={timeZones.map((name) => ({ value: name, label: name.replaceAll("_", " ") }))}
            empty={words.asCluster}
          />
          <Button>{words.submit}</Button>
        </Form>
      </Section>
    </AccountPage>
  );
}
