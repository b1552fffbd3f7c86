import { accountWords } from "../../../lib/messages/account.ts";
import { ButtonLink } from "../../../ui/button.tsx";

/** The codes, this once. */
export function RecoveryCodes({ codes, doneTo }: { codes: readonly string[]; doneTo: string }) {
  return (
    <>
      <ul className="grid gap-2 rounded-xl border border-line bg-sunken p-5 font-mono text-lg sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <ButtonLink to={doneTo}>{accountWords.secondFactor.codesDone}</ButtonLink>
    </>
  );
}
