import { logoPart as words } from "../../../lib/messages/logo.ts";
import { PictureForm } from "../../../ui/picture-form.tsx";
import { Section } from "../../../ui/section.tsx";
import type { FullProfile } from "../full-profile.ts";

type Props = { profile: FullProfile; fileUrl: (fileId: string) => string; problem: string | null };

export function LogoPart({ profile, fileUrl, problem }: Props) {
  return (
    <Section title={words.title} lead={words.lead}>
      <PictureForm url={profile.logo && fileUrl(profile.logo.fileId)} words={words} problem={problem} />
    </Section>
  );
}
