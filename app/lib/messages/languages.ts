/** Languages by ISO 639-1 code, in English: those of Europe and of the guests that come from further away. */
export const languageNames = {
  ar: "Arabic",
  bg: "Bulgarian",
  bs: "Bosnian",
  ca: "Catalan",
  cs: "Czech",
  cy: "Welsh",
  da: "Danish",
  de: "German",
  el: "Greek",
  en: "English",
  es: "Spanish",
  et: "Estonian",
  eu: "Basque",
  fa: "Persian",
  fi: "Finnish",
  fr: "French",
  ga: "Irish",
  gl: "Galician",
  he: "Hebrew",
  hi: "Hindi",
  hr: "Croatian",
  hu: "Hungarian",
  hy: "Armenian",
  is: "Icelandic",
  it: "Italian",
  ja: "Japanese",
  ka: "Georgian",
  ko: "Korean",
  lb: "Luxembourgish",
  lt: "Lithuanian",
  lv: "Latvian",
  mk: "Macedonian",
  mt: "Maltese",
  nb: "Norwegian",
  nl: "Dutch",
  pl: "Polish",
  pt: "Portuguese",
  ro: "Romanian",
  ru: "Russian",
  sk: "Slovak",
  sl: "Slovenian",
  sq: "Albanian",
  sr: "Serbian",
  sv: "Swedish",
  tr: "Turkish",
  uk: "Ukrainian",
  ur: "Urdu",
  zh: "Chinese",
} as const;

export type LanguageCode = keyof typeof languageNames;

export function isLanguageCode(text: string): text is LanguageCode {
  return Object.hasOwn(languageNames, text);
}

/** The language's name; the code itself where it is none of the list. */
export function languageName(code: string): string {
  return isLanguageCode(code) ? languageNames[code] : code;
}

/** Every language as a choice, by name. */
export const languageOptions: { value: string; label: string }[] = Object.entries(languageNames)
  .map(([value, label]) => ({ value, label }))
  .sort((one, other) => one.label.localeCompare(other.label, "en"));
