/** How letters became bytes, by the names of the WHATWG encoding standard where it has one. Apart from the decoder, so that pages can name them. */
export const encodings = [
  "utf-8",
  "windows-1252",
  "iso-8859-15",
  "windows-1250",
  "iso-8859-2",
  "macintosh",
  "cp850",
  "cp852",
  "windows-1251",
  "windows-1253",
  "windows-1254",
  "windows-1257",
  "utf-16le",
  "utf-16be",
] as const;
export type Encoding = (typeof encodings)[number];
