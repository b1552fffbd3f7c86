import { z } from "zod";
import { newsletterWords } from "../../../lib/messages/newsletters.ts";

const words = newsletterWords.problems;

export const issueLocales = ["en", "pt"] as const;
export type IssueLocale = (typeof issueLocales)[number];

/** What an issue is made of. The last three are filled from the portal when it leaves. */
export const blockKinds = ["heading", "text", "quote", "button", "new-members", "open-calls", "verdict"] as const;
export type BlockKind = (typeof blockKinds)[number];
export const liveKinds: readonly BlockKind[] = ["new-members", "open-calls", "verdict"];

const byLocale = z.object({ en: z.string().trim().max(5_000, words.tooLong).default(""), pt: z.string().trim().max(5_000, words.tooLong).default("") });
/** `id` stays with a block wherever it is moved, so that what somebody types while it is saved is not lost. */
export const blockSchema = z.object({
  id: z.uuid().default(() => crypto.randomUUID()),
  kind: z.enum(blockKinds),
  text: byLocale.default({ en: "", pt: "" }),
  url: z.string().trim().max(2_000, words.tooLong).default(""),
});
export type Block = z.output<typeof blockSchema>;

const head = z.object({ subject: z.string().trim().max(150, words.tooLong).default(""), preheader: z.string().trim().max(200, words.tooLong).default("") });
export const headsSchema = z.object({ en: head.default({ subject: "", preheader: "" }), pt: head.default({ subject: "", preheader: "" }) });
export type Heads = z.output<typeof headsSchema>;

/** The locales in which an issue can be read: those with a subject. */
export function localesOf(heads: Heads): IssueLocale[] {
  return issueLocales.filter((locale) => heads[locale].subject !== "");
}

/** The language in which somebody gets an issue: their own, else the cluster's, else English, else whatever it is written in. */
export function localeFor(heads: Heads, wished: string | null, clusterLocale: string): IssueLocale | null {
  const written = localesOf(heads);
  const chain = [wished, clusterLocale, "en"].map((locale) => (locale ?? "").slice(0, 2));
  return chain.flatMap((locale) => written.find((one) => one === locale) ?? [])[0] ?? written[0] ?? null;
}
