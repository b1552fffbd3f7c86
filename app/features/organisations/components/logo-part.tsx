import { Form } from "@remix-run/react";
import { logoPart as words } from "../../../lib/messages/profile-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { controlClasses } from "../../../ui/field.tsx";
import { Section } from "../../../ui/section.tsx";
import type { FullProfile } from "../full-profile.ts";

type Props = { profile: FullProfile; fileUrl: (fileId: string) => string; problem: string | null };

export function LogoPart({ profile, fileUrl, problem }: Props) {
  return (
    <Section title={words.title} lead={words.lead}>
      {profile.logo ? (
        <div className="flex flex-wrap items-center gap-4">
          <img src={fileUrl(profile.logo.fileId)} alt={words.now} className="max-h-32 max-w-full rounded-xl border border-line bg-white p-4" />
          <Form method="post" encType="multipart/form-data">
            <Button variant="quiet" name="intent" value="remove">
              {words.remove}
            </Button>
          </Form>
        </div>
      ) : (
        <p className="text-muted">{words.none}</p>
      )}
      <Form method="post" encType="multipart/form-data" className="space-y-4">
        <div className="space-y-1.5">
          <label htmlFor="logo-file" className="block font-medium">
            {words.choose}
          </label>
          <input
            id="logo-file"
            name="file"
            type="file"
            accept="image/png,image/jpeg,image/webp"
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? "logo-problem" : undefined}
            className={controlClasses}
          />
          {problem && (
            <p id="logo-problem" role="alert" className="font-medium text-bad text-sm">
              {problem}
            </p>
          )}
        </div>
        <Button name="intent" value="set">
          {words.submit}
        </Button>
      </Form>
    </Section>
  );
}
