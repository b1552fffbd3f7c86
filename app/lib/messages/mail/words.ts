import { en, type MailWords } from "./en.ts";
import { pt } from "./pt.ts";

/** The languages that mails are written in. */
export type MailLocale = "en" | "pt";

const all: Record<MailLocale, MailWords> = { en, pt };

export function mailWords(locale: MailLocale): MailWords {
  return all[locale];
}

/** The language to write in: the first of the wishes (BCP 47, e.g. "pt-PT") that mails exist in, else English. */
export function mailLocaleOf(...wishes: (string | null | undefined)[]): MailLocale {
  const known = wishes.map((wish) => wish?.toLowerCase().split("-")[0]).find((language) => language === "en" || language === "pt");
  return (known as MailLocale | undefined) ?? "en";
}
