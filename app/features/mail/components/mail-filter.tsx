import { outboxWords as words } from "../../../lib/messages/outbox.ts";
import { FilterForm, FilterSelect } from "../../../ui/filter.tsx";
import type { MailStatus } from "./mail-list.tsx";

export function MailFilter({ status }: { status: MailStatus | null }) {
  const options = Object.entries(words.status).map(([value, label]) => ({ value, label }));
  return (
    <FilterForm label={words.filter} submit={words.show}>
      <FilterSelect name="status" label={words.filter} value={status ?? ""} options={options} empty={words.all} />
    </FilterForm>
  );
}
