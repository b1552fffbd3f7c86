import type { FieldMetadata } from "@conform-to/react";
import { applyWords as words } from "../../../lib/messages/membership.ts";
import { kindWords } from "../../../lib/messages/rights.ts";
import { RadioGroup } from "../../../ui/choice.tsx";
import { TextArea, TextField } from "../../../ui/field.tsx";
import { useFormat } from "../../../ui/format.tsx";
import type { ListedType } from "../types/list-membership-types.server.ts";

type Names = "typeId" | "headcount" | "statement" | "answer";

/** What everyone answers who applies. */
export function ApplicationFields({ fields, types, currency }: { fields: { [Name in Names]: FieldMetadata<unknown> }; types: readonly ListedType[]; currency: string }) {
  const format = useFormat();
  const money = (minor: string) => format.briefMoney(BigInt(minor), currency);
  const options = types.map(({ typeId, name, openTo, lowestMinor, highestMinor, question }) => ({
    value: typeId,
    label: words.typeHint({
      name,
      kinds: openTo.map((kind) => kindWords[kind].toLowerCase()).join(", "),
      dues: words.dues({ lowest: money(lowestMinor), highest: money(highestMinor) }),
    }),
    hint: question ?? undefined,
  }));
  return (
    <>
      <RadioGroup field={fields.typeId} label={words.type} options={options} />
      <TextField field={fields.headcount} label={words.headcount} hint={words.headcountHint} type="number" inputMode="numeric" />
      <TextArea field={fields.statement} label={words.statement} hint={words.statementHint} rows={6} />
      {types.some(({ question }) => question !== null) && <TextArea field={fields.answer} label={words.answer} rows={3} />}
    </>
  );
}
