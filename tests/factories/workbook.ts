import { deflateRawSync } from "node:zlib";

type Part = { name: string; content: string | Uint8Array; isEncrypted?: boolean; promisedSize?: number };

/** A ZIP archive of the parts, deflated. */
export function makeZip(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, isEncrypted = false, promisedSize } of parts) {
    const bytes = typeof content === "string" ? Buffer.from(content) : Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const size = promisedSize ?? bytes.length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(isEncrypted ? 1 : 0, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(isEncrypted ? 1 : 0, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...locals, ...directory, end]));
}

type Sheet = { name: string; rows: string; state?: "hidden" | "veryHidden"; after?: string };
type Workbook = { sheets: readonly Sheet[]; strings?: string; styles?: string; properties?: string; extra?: readonly Part[] };

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (body: string) => `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`;

/** An Excel workbook around the XML of its sheets' rows. */
export function makeXlsx({ sheets, strings = "", styles = "", properties = "", extra = [] }: Workbook): Uint8Array {
  const list = sheets.map(({ name, state }, place) => `<sheet name="${name}" sheetId="${place + 1}" r:id="s${place}"${state ? ` state="${state}"` : ""}/>`).join("");
  const parts: Part[] = [
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "_rels/.rels", content: relations(`<Relationship Id="w" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`) },
    { name: "xl/workbook.xml", content: `<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets>${list}</sheets></workbook>` },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations(
        `${sheets.map((_, place) => `<Relationship Id="s${place}" Type="${office}/worksheet" Target="worksheets/sheet${place}.xml"/>`).join("")}<Relationship Id="t" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="f" Type="${office}/styles" Target="styles.xml"/>`,
      ),
    },
    { name: "xl/sharedStrings.xml", content: `<sst xmlns="${main}">${strings}</sst>` },
    { name: "xl/styles.xml", content: `<styleSheet xmlns="${main}">${styles}</styleSheet>` },
    ...sheets.map(({ rows, after = "" }, place) => ({
      name: `xl/worksheets/sheet${place}.xml`,
      content: `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
    ...extra,
  ];
  return makeZip(parts);
}

/** Rows of plain texts as a sheet's XML. */
export function textRows(rows: readonly (readonly string[])[]): string {
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return rows.map((row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`).join("")}</row>`).join("");
}

/** An OpenDocument spreadsheet around the XML of its tables. */
export function makeOds(tables: string, styles = ""): Uint8Array {
  const names = ["office", "table", "text", "style"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" ");
  return makeZip([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
    {
      name: "content.xml",
      content: `<?xml version="1.0"?><office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    { name: "META-INF/manifest.xml", content: "<manifest/>" },
  ]);
}
