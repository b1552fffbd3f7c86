/** The remainder of ISO 7064 MOD 97-10 over letters and digits, a letter standing for two digits (A is 10). */
function remainder97(text: string): number {
  let remainder = 0;
  for (const digit of text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder;
}

/**
 * The structured creditor reference (ISO 11649) of a text of at most 21 letters and digits: "RF", two check digits, the
 * text. What else stands in it is left out. Throws RangeError where nothing is left, or too much.
 */
export function creditorReference(text: string): string {
  const body = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  if (body.length === 0 || body.length > 21) throw new RangeError(`no reference of 1 to 21 letters and digits: ${body.length}`);
  return `RF${String(98 - remainder97(`${body}RF00`)).padStart(2, "0")}${body}`;
}

/** Whether the text is a creditor reference whose check digits are right; spaces do not count. */
export function isCreditorReference(text: string): boolean {
  const plain = text.replace(/\s/g, "").toUpperCase();
  return /^RF\d{2}[A-Z0-9]{1,21}$/.test(plain) && remainder97(plain.slice(4) + plain.slice(0, 4)) === 1;
}
