import { mailWords } from "../app/lib/messages/mail/words.ts";
import { ActionLink, Frame, type MailFrame, Paragraph, Small } from "./parts/frame.tsx";

/** Answers whoever uses an address for an account that has one: the page itself must not tell. */
type Props = { frame: MailFrame; name: string; signInLink: string; resetLink: string };

export function subject({ frame }: Props): string {
  return mailWords(frame.locale).signUpAgain.subject({ cluster: frame.clusterName });
}

export default function SignUpAgain({ frame, name, signInLink, resetLink }: Props) {
  const words = mailWords(frame.locale);
  return (
    <Frame frame={frame} title={words.signUpAgain.title} preview={words.signUpAgain.body}>
      <Paragraph>{words.greeting({ name })}</Paragraph>
      <Paragraph>{words.signUpAgain.body}</Paragraph>
      <ActionLink frame={frame} href={signInLink} label={words.signUpAgain.action} />
      <Small>
        {words.signUpAgain.forgotten}
        <br />
        {resetLink}
      </Small>
    </Frame>
  );
}
