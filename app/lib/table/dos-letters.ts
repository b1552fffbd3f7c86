// Bytes 128 to 255 of the two code pages in which spreadsheet programs write "CSV (MS-DOS)" in Europe. No decoder of the
// platform knows them; the tables are those of the Unicode Consortium (CP850.TXT, CP852.TXT).
const upper = {
  cp850: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
  cp852: "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0",
} as const;

export type DosEncoding = keyof typeof upper;

export function isDosEncoding(encoding: string): encoding is DosEncoding {
  return Object.hasOwn(upper, encoding);
}

export function decodeDos(bytes: Uint8Array, encoding: DosEncoding): string {
  const letters = upper[encoding];
  let text = "";
  for (const byte of bytes) text += byte < 128 ? String.fromCharCode(byte) : letters.charAt(byte - 128);
  return text;
}
