export type XmlHandler = {
  /** An element begins; its name comes without prefix. Answering "stop" ends the scan. */
  open?(name: string, attribute: (name: string) => string | null): unknown;
  close?(name: string): unknown;
  text?(text: string): unknown;
};

/**
 * Goes through a document element by element, in one pass and without building anything. Prefixes are left out: the
 * formats read here use each name once. Document types, and with them entities of their own, are refused. False: the
 * document is no well-formed XML.
 */
export function scanXml(xml: string, handler: XmlHandler): boolean {
  const path: string[] = [];
  let at = 0;
  for (;;) {
    const start = xml.indexOf("<", at);
    if (start < 0) return path.length === 0 && xml.slice(at).trim() === "";
    if (start > at && path.length > 0) handler.text?.(unescapeXml(xml.slice(at, start)));
    const next = readMarkup(xml, start, path, handler);
    if (next === "stop" || next === null) return next === "stop";
    at = next;
  }
}

const maxDepth = 200;
const exclamation = 33;
const question = 63;
const slash = 47;

/** Where reading goes on after what begins at `start`; null where it is not well-formed. */
function readMarkup(xml: string, start: number, path: string[], handler: XmlHandler): number | "stop" | null {
  const mark = xml.charCodeAt(start + 1);
  if (mark === exclamation || mark === question) return skipMarkup(xml, start, handler);
  const end = tagEnd(xml, start);
  if (end < 0) return null;
  return mark === slash ? closeTag(xml.slice(start + 2, end), end, path, handler) : openTag(xml.slice(start + 1, end), end, path, handler);
}

function skipMarkup(xml: string, start: number, handler: XmlHandler): number | null {
  if (xml.startsWith("<![CDATA[", start)) {
    const end = xml.indexOf("]]>", start);
    if (end < 0) return null;
    handler.text?.(xml.slice(start + 9, end));
    return end + 3;
  }
  if (xml.startsWith("<!--", start)) return after(xml, "-->", start + 4);
  return xml.startsWith("<?", start) ? after(xml, "?>", start + 2) : null;
}

function after(xml: string, mark: string, from: number): number | null {
  const end = xml.indexOf(mark, from);
  return end < 0 ? null : end + mark.length;
}

function closeTag(tag: string, end: number, path: string[], handler: XmlHandler): number | "stop" | null {
  const name = localName(tag.trim());
  if (path.pop() !== name) return null;
  return handler.close?.(name) === "stop" ? "stop" : end + 1;
}

function openTag(written: string, end: number, path: string[], handler: XmlHandler): number | "stop" | null {
  const isEmpty = written.endsWith("/");
  const tag = isEmpty ? written.slice(0, -1) : written;
  const name = localName(/^[^\s]+/.exec(tag)?.[0] ?? "");
  if (name === "") return null;
  if (handler.open?.(name, (wanted) => attributeOf(tag, wanted)) === "stop") return "stop";
  path.push(name);
  if (path.length > maxDepth) return null;
  return isEmpty ? closeTag(name, end, path, handler) : end + 1;
}

/** The ">" that ends a tag; one inside a quoted value does not. */
function tagEnd(xml: string, start: number): number {
  let at = start;
  for (;;) {
    ends.lastIndex = at;
    const mark = ends.exec(xml);
    if (mark === null) return -1;
    if (mark[0] === ">") return mark.index;
    const closing = xml.indexOf(mark[0], mark.index + 1);
    if (closing < 0) return -1;
    at = closing + 1;
  }
}

const ends = /[>"']/g;
const patterns = new Map<string, RegExp>();

function attributeOf(tag: string, wanted: string): string | null {
  const pattern = patterns.get(wanted) ?? new RegExp(`\\s(?:[\\w.-]+:)?${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(wanted, pattern);
  const match = pattern.exec(tag);
  return match ? unescapeXml(match[1] ?? match[2] ?? "") : null;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    if (name) return named[name] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
  });
}
