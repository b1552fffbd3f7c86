import { Form } from "@remix-run/react";
import { outboxWords as words } from "../../../lib/messages/outbox.ts";
import { Button } from "../../../ui/button.tsx";
import { controlClasses } from "../../../ui/field.tsx";
import type { MailStatus } from "./mail-list.tsx";

export function MailFilter({ status }: { status: MailStatus | null }) {
  return (
    <Form method="get" className="flex flex-wrap items-end gap-3">
      <div className="space-y-1.5">
        <label htmlFor="mail-status" className="block font-medium">
          {words.filter}
        </label>
        <select id="mail-status" name="status" defaultValue={status ?? ""} className={controlClasses}>
          <option value="">{words.all}</option>
          {Object.entries(words.status).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <Button variant="secondary">{words.show}</Button>
    </Form>
  );
}
