/** How often letters follow each other in a language. */
type Model = { language: string; pairs: Map<string, number>; letters: Map<string, number>; count: number };

const languages = "pt es fr de it nl ca en sv da nb fi is hr sl pl cs sk hu ro tr et lv lt ru uk bg el".split(" ");
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

// Words of names and addresses that the platform's own names lack.
const localWords: Record<string, string> = {
  pt: "associação saúde clínica farmácia direção indústria comércio serviços são joão josé antónio gestão câmara município instituição fundação técnica turística médica termas água avenida praça país região produção pública centro estância óptica próteses",
  es: "asociación clínica farmacia dirección fundación compañía gestión técnica turística médica españa josé garcía núñez calle público salud óptica logroño",
  fr: "société santé clinique hôpital médecine développement économique école université générale laboratoires frères genève rhône île hôtel bâtiment père",
  de: "straße große größe weiß fuß schloß für über gemeinnützige universität universitätsklinikum krankenhäuser süd grün münchen köln düsseldorf nürnberg münster göttingen tübingen würzburg görlitz österreich zürich geschäftsführer müller schäfer könig größer gesundheit wärme städtische jürgen jörg günther bäder außen gießen mühle höhe böhm röntgen ärzte öffentliche gefäß prüfung kräuter",
  it: "società università città sanità qualità attività così già",
  nl: "coöperatie reünie financiële",
  sv: "sjukhus hälsa göteborg malmö västra östra förening företag åke björn miljö värmland",
  da: "københavn miljø sundhed ø sygehus ærø fællesskab århus ålborg arbejdsmiljø høj",
  nb: "sjømat høyskole helse miljø tromsø ålesund sør øst bærum",
  fi: "yhdistys jyväskylä hämeenlinna työ säätiö terveys lääkäri äiti",
  hr: "bolnica djelatnosti županija općina opća klinički čakovec križevci šibenik liječnička zaštita društvo kovačević marić čistoća gradiška đurđevac toplički ljekovište uprava središte slavonski poliklinika koprivničko virovitičko",
  sl: "zdravilišče občina društvo bolnišnica žalec šoštanj čateške",
  pl: "spółka ograniczoną odpowiedzialnością zdrojowe łódź kraków wrocław gdańsk uzdrowisko śląskie usługi przedsiębiorstwo święty żywiec",
  cs: "společnost lázně nemocnice příbram dvořák křížová děčín plzeň české hradec králové",
  sk: "spoločnosť kúpele nemocnica žilina košice piešťany",
  hu: "kórház gyógyfürdő egyesület egészségügyi győr székesfehérvár ügynökség",
  ro: "societatea sănătate bucurești cluj județean băile spitalul iași brașov",
  tr: "hastanesi sağlık şirketi üniversitesi istanbul türkiye ağız diş kliniği",
};
/** How often each of them counts. */
const localWeight = 3;

let models: readonly Model[] | null = null;

/**
 * How likely a word's letters beyond ASCII are where they stand, in each of the languages, as natural logarithms. What is
 * known of the languages comes from the platform's own names of countries, languages, currencies and days.
 */
export function likelihoods(word: string): number[] {
  models ??= languages.map(modelOf);
  const text = word.toLowerCase();
  return models.map((model) => [...text.matchAll(/\p{L}+/gu)].reduce((sum, [part]) => sum + likelihoodIn(model, part), 0));
}

function likelihoodIn(model: Model, letters: string): number {
  const text = `^${letters}$`;
  let sum = 0;
  for (let at = 1; at < text.length - 1; at += 1) {
    if (text.charCodeAt(at) < 128) continue;
    sum += likelihoodOfPair(model, text.charAt(at - 1), text.charAt(at)) + likelihoodOfPair(model, text.charAt(at), text.charAt(at + 1));
  }
  return sum;
}

/** Pairs that were never seen count by how common the second letter is. */
function likelihoodOfPair(model: Model, first: string, second: string): number {
  const share = ((model.letters.get(second) ?? 0) + 0.02) / model.count;
  return Math.log(((model.pairs.get(first + second) ?? 0) + 2 * share) / ((model.letters.get(first) ?? 0) + 2));
}

function modelOf(language: string): Model {
  const model: Model = { language, pairs: new Map(), letters: new Map(), count: 0 };
  for (const [word] of corpusOf(language).matchAll(/\p{L}+/gu)) {
    const text = `^${word}$`;
    for (let at = 0; at < text.length; at += 1) {
      add(model.letters, text.charAt(at));
      model.count += 1;
      if (at + 1 < text.length) add(model.pairs, text.slice(at, at + 2));
    }
  }
  return model;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function corpusOf(language: string): string {
  const names = (type: Intl.DisplayNamesType) => new Intl.DisplayNames([language], { type, fallback: "none" });
  const [regions, languageNames, currencies] = [names("region"), names("language"), names("currency")];
  const codes = [...alphabet].flatMap((first) => [...alphabet].map((second) => first + second));
  const spoken = new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" });
  const days = Array.from({ length: 12 }, (_, month) => spoken.format(Date.UTC(2024, month, month + 1)));
  return [
    ...codes.flatMap((code) => [regions.of(code), languageNames.of(code.toLowerCase())]),
    ...Intl.supportedValuesOf("currency").map((code) => currencies.of(code)),
    ...days,
    ...Array.from({ length: localWeight }, () => localWords[language]),
  ]
    .filter((name) => name !== undefined)
    .join("\n")
    .toLowerCase();
}
