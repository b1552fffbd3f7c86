import type { ShownBlock } from "../../../lib/shown-block.ts";
import { buttonClasses } from "../../../ui/button.tsx";
import { textLinkClasses } from "../../../ui/text-link.tsx";

/** An issue to be read on a page: a measure that the eye follows, and nothing that one has to press. */
export function IssueContent({ blocks, locale }: { blocks: readonly ShownBlock[]; locale: string }) {
  return (
    <article lang={locale} className="mx-auto max-w-prose space-y-6 text-lg leading-relaxed">
      {blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: never reordered
        <Block key={place} block={block} />
      ))}
    </article>
  );
}

function Block({ block }: { block: ShownBlock }) {
  switch (block.kind) {
    case "heading":
      return <h2 className="pt-4 font-semibold text-2xl tracking-tight">{block.text}</h2>;
    case "quote":
      return <blockquote className="border-accent border-l-4 pl-5 text-xl italic">{block.text}</blockquote>;
    case "button":
      return (
        <p>
          <a href={block.url} className={buttonClasses()}>
            {block.text}
          </a>
        </p>
      );
    case "list":
      return (
        <section className="space-y-3">
          <h2 className="pt-4 font-semibold text-2xl tracking-tight">{block.title}</h2>
          <ul className="list-disc space-y-1 pl-6">
            {block.items.map(({ text, url }) => (
              <li key={text}>
                {url ? (
                  <a href={url} className={textLinkClasses}>
                    {text}
                  </a>
                ) : (
                  text
                )}
              </li>
            ))}
          </ul>
        </section>
      );
    case "text":
      return block.text.split(/\n{2,}/).map((part) => (
        <p key={part} className="whitespace-pre-line">
          {part}
        </p>
      ));
  }
}
