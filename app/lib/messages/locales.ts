/** Where dates and numbers are written differently, as people there call it. */
export const localeNames = {
  "en-GB": "United Kingdom – 31 Jan 2026, 1,234.5",
  "en-US": "United States – Jan 31, 2026, 1,234.5",
  "pt-PT": "Portugal – 31/01/2026, 1234,5",
  "pt-BR": "Brazil – 31 de jan. de 2026, 1.234,5",
  "es-ES": "Spain – 31 ene 2026, 1234,5",
  "fr-FR": "France – 31 janv. 2026, 1 234,5",
  "de-DE": "Germany – 31. Jan. 2026, 1.234,5",
  "it-IT": "Italy – 31 gen 2026, 1234,5",
  "nl-NL": "Netherlands – 31 jan 2026, 1.234,5",
  "sv-SE": "Sweden – 31 jan. 2026, 1 234,5",
} as const;
