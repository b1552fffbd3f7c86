type PlainTextProps = { text: string /** Whether the first line of a longer paragraph is its heading. */; headings?: boolean };

/** Text as someone typed it: blank lines part paragraphs, single line ends stay. */
export function PlainText({ text, headings = false }: PlainTextProps) {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  return (
    <div className="max-w-prose space-y-4">
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a fixed text have no other identity
        <Paragraph key={index} text={paragraph} hasHeading={headings && paragraph.includes("\n")} />
      ))}
    </div>
  );
}

function Paragraph({ text, hasHeading }: { text: string; hasHeading: boolean }) {
  if (!hasHeading) return <p className="whitespace-pre-line">{text}</p>;
  const end = text.indexOf("\n");
  return (
    <section>
      <h2 className="mt-6 mb-1 font-semibold text-lg">{text.slice(0, end)}</h2>
      <p className="whitespace-pre-line">{text.slice(end + 1)}</p>
    </section>
  );
}
