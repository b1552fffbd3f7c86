const missing =
  /^([-–—_.?*/\\]+|n\.?\s?[/.]?\s?a\.?|n\.?\/?d\.?|s\.?\/?d\.?|null|nil|none|nan|undefined|unknown|not (available|applicable|known|given)|tbd|tba|k\.?\s?a\.?|unbekannt|keine angabe|desconhecido|não (tem|aplicável|disponível)|sem (dados|informação)|desconocido|sin datos|inconnu|non (disponible|renseigné)|nepoznato|\(blank\)|\(vazio\)|\[?empty\]?)$/i;

/** Whether a cell says that nothing is known: empty, "n/a", "-", "?", "unknown" and the like in the languages of Europe. */
export function isMissing(cell: string): boolean {
  const text = cell.trim();
  return text === "" || (text.length <= 20 && missing.test(text));
}
