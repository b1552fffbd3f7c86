import { Heading, Link, Text } from "react-email";
import { newsletterMailWords } from "../app/lib/messages/mail/newsletter.ts";
import type { ShownBlock } from "../app/lib/shown-block.ts";
import { ActionLink, Frame, type MailFrame, Paragraph, Small } from "./parts/frame.tsx";

type Props = { frame: MailFrame; title: string; preheader: string; list: string; blocks: readonly ShownBlock[]; browserLink: string; ownLink: string };

export function subject({ title }: Props): string {
  return title;
}

/** An issue of a newsletter. `ownLink` leads to the page on which the recipient changes what they get. */
export default function Newsletter({ frame, title, preheader, list, blocks, browserLink, ownLink }: Props) {
  const words = newsletterMailWords(frame.locale);
  return (
    <Frame frame={frame} title={title} preview={preheader || title}>
      {blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <Block key={place} frame={frame} block={block} />
      ))}
      <Small>{words.why({ list, cluster: frame.clusterName })}</Small>
      <Small>
        <Link href={browserLink}>{words.browser}</Link>
      </Small>
      <Small>
        <Link href={ownLink}>{words.change}</Link>
      </Small>
    </Frame>
  );
}

function Block({ frame, block }: { frame: MailFrame; block: ShownBlock }) {
  switch (block.kind) {
    case "heading":
      return <BlockHeading text={block.text} />;
    case "quote":
      return <Text style={{ borderLeft: "4px solid #dfe5e3", fontSize: 17, fontStyle: "italic", lineHeight: "27px", margin: "0 0 16px", paddingLeft: 14 }}>{block.text}</Text>;
    case "button":
      return <ActionLink frame={frame} href={block.url} label={block.text} />;
    case "list":
      return (
        <>
          <BlockHeading text={block.title} />
          {block.items.map(({ text, url }) => (
            <Paragraph key={text}>{url ? <Link href={url}>{text}</Link> : text}</Paragraph>
          ))}
        </>
      );
    case "text":
      return block.text.split(/\n{2,}/).map((part) => <Paragraph key={part}>{part}</Paragraph>);
  }
}

function BlockHeading({ text }: { text: string }) {
  return (
    <Heading as="h2" style={{ fontSize: 19, lineHeight: "26px", margin: "24px 0 10px" }}>
      {text}
    </Heading>
  );
}
