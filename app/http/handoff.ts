const unsafe: Record<string, string> = { "&": "\\u0026", ">": "\\u003e", "<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029" };

/**
 * The scripts that hand the loaders' data (encoded by Remix) to the page in the browser, as Remix's own StreamTransfer writes
 * them: one piece, then the end. Escaped so that no text in the data can end the script.
 */
export function handoffScripts(encoded: string, nonce: string): string {
  const literal = JSON.stringify(encoded).replace(/[&><\u2028\u2029]/g, (character) => unsafe[character] as string);
  const open = `<script nonce="${nonce}">window.__remixContext.streamController.`;
  return `${open}enqueue(${literal});</script>${open}close();</script>`;
}
