import type { ReactNode } from "react";

/** A part of a profile under its heading. No landmark: beside the editor's forms the same headings stand twice. */
export function ProfilePart({ title, heading: Heading, children }: { title: string; heading: "h2" | "h3"; children: ReactNode }) {
  return (
    <section>
      <Heading className="mb-2 font-semibold text-lg">{title}</Heading>
      {children}
    </section>
  );
}

/** Short words as a list of labels. */
export function Labels({ items }: { items: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {items.map((item) => (
        <li key={item} className="rounded-full border border-line bg-sunken px-3 py-1 text-sm">
          {item}
        </li>
      ))}
    </ul>
  );
}
