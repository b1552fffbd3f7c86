import { type ReactNode, useId } from "react";

/** A part of a profile under its heading. */
export function ProfilePart({ title, heading: Heading, children }: { title: string; heading: "h2" | "h3"; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Heading id={id} className="mb-2 font-semibold text-lg">
        {title}
      </Heading>
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
