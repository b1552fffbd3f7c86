import type { ClusterSettings } from "../cluster/cluster-changes.ts";

/** What the starting texts of a new portal leave open, and the setting that fills it. */
const places: Record<string, (settings: ClusterSettings) => string> = {
  "{portal}": (settings) => settings.name,
  "{legal entity}": (settings) => settings.legalEntityName,
  "{address}": (settings) => settings.legalAddress,
  "{e-mail}": (settings) => settings.senderEmail,
};

/** The settings with the open places of privacy notice and imprint filled in. */
export function fillSetupTexts(settings: ClusterSettings): ClusterSettings {
  const fill = (text: string) => Object.entries(places).reduce((filled, [place, value]) => filled.replaceAll(place, () => value(settings)), text);
  return { ...settings, privacyNotice: fill(settings.privacyNotice), imprint: fill(settings.imprint) };
}
