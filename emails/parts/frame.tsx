import type { ReactNode } from "react";
import { Body, Button, Container, Head, Heading, Hr, Html, Img, Preview, Section, Text } from "react-email";
import { isHex, readableAccent } from "../../app/lib/accent.ts";
import { type MailLocale, mailWords } from "../../app/lib/messages/mail/words.ts";

/** What every mail shows of the cluster that sends it. */
export type MailFrame = {
  locale: MailLocale;
  clusterName: string;
  legalEntityName: string;
  legalAddress: string;
  accentColour: string;
  /** The cluster's logo, a whole URL. */
  logoUrl: string | null;
  /** The portal's address, without a slash at the end. */
  portalUrl: string;
  isFictional: boolean;
};

const ink = "#1c2321";
const muted = "#5b6764";
const font = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** White letters on it must be readable, whatever colour the cluster chose. */
function accentOf({ accentColour }: MailFrame): string {
  return isHex(accentColour) ? readableAccent(accentColour).onLight : ink;
}

type FrameProps = { frame: MailFrame; title: string; preview: string; children: ReactNode };

/** The page of every mail: the cluster's name, one heading, the text, who sent it and why. */
export function Frame({ frame, title, preview, children }: FrameProps) {
  const words = mailWords(frame.locale).frame;
  return (
    <Html lang={frame.locale}>
      <Head>
        <title>{title}</title>
      </Head>
      <Preview>{preview}</Preview>
      <Body style={{ backgroundColor: "#f3f5f4", color: ink, fontFamily: font, margin: 0, padding: "24px 12px" }}>
        <Container style={{ backgroundColor: "#ffffff", border: "1px solid #dfe5e3", borderRadius: 12, maxWidth: 560, padding: "32px 28px" }}>
          {frame.logoUrl && <Img src={frame.logoUrl} alt="" height={48} style={{ margin: "0 0 16px", maxWidth: "100%" }} />}
          <Text style={{ borderLeft: `4px solid ${accentOf(frame)}`, fontSize: 15, fontWeight: 600, margin: "0 0 24px", paddingLeft: 12 }}>{frame.clusterName}</Text>
          <Heading as="h1" style={{ fontSize: 22, lineHeight: "30px", margin: "0 0 16px" }}>
            {title}
          </Heading>
          {children}
          <Hr style={{ borderColor: "#dfe5e3", margin: "28px 0 16px" }} />
          <Section>
            {frame.isFictional && <Small>{words.fictional({ cluster: frame.clusterName })}</Small>}
            <Small>{words.sender({ cluster: frame.clusterName, url: frame.portalUrl })}</Small>
            <Small>{words.legal({ name: frame.legalEntityName, address: frame.legalAddress })}</Small>
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <Text style={{ fontSize: 16, lineHeight: "25px", margin: "0 0 16px" }}>{children}</Text>;
}

export function Small({ children }: { children: ReactNode }) {
  return <Text style={{ color: muted, fontSize: 13, lineHeight: "20px", margin: "0 0 8px" }}>{children}</Text>;
}

/** A button, and below it the address in letters for whoever cannot press it. */
export function ActionLink({ frame, href, label }: { frame: MailFrame; href: string; label: string }) {
  return (
    <Section style={{ margin: "8px 0 20px" }}>
      <Button href={href} style={{ backgroundColor: accentOf(frame), borderRadius: 8, color: "#ffffff", fontSize: 16, fontWeight: 600, padding: "13px 22px" }}>
        {label}
      </Button>
      <Text style={{ color: muted, fontSize: 13, lineHeight: "20px", margin: "14px 0 0", wordBreak: "break-all" }}>
        {mailWords(frame.locale).frame.linkInLetters}
        <br />
        {href}
      </Text>
    </Section>
  );
}
