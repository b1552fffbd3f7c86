import { Fragment } from "react";

/** Text as someone typed it: blank lines part paragraphs, single line ends stay. */
export function PlainText({ text }: { text: string }) {
  return (
    <div className="max-w-prose space-y-4">
      {text
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim() !== "")
        .map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a fixed text have no other identity
          <Fragment key={index}>
            <p className="whitespace-pre-line">{paragraph.trim()}</p>
          </Fragment>
        ))}
    </div>
  );
}
