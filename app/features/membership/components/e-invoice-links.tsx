import { invoiceWords as words } from "../../../lib/messages/invoices.ts";
import { buttonClasses } from "../../../ui/button.tsx";
import { Section } from "../../../ui/section.tsx";

const formats = Object.entries(words.formats);

/** The document for bookkeeping programs; only where it can be one. */
export function EInvoiceLinks({ pathOf }: { pathOf(format: string): string }) {
  return (
    <Section title={words.electronic} lead={words.electronicLead}>
      <div className="flex flex-wrap gap-3">
        {formats.map(([format, label]) => (
          <a key={format} href={pathOf(format)} className={buttonClasses("secondary")}>
            {label}
          </a>
        ))}
      </div>
    </Section>
  );
}
