import { fold } from "./fold.ts";

/** Legal forms as `legalFormKey` leaves them: folded, initials joined ("S. A." → "sa"), longer ones before those they contain. */
const legalForms = [
  // Portuguese, Spanish
  "sociedade anonima|sociedade unipessoal por quotas|sociedade por quotas|entidade publica empresarial|unipessoal|limitada|sgps|lda|ltda|epe|eper|epee|eim|crl|ipss",
  "sociedad anonima|sociedad limitada|sociedad cooperativa|slu|slp|sll|sau|sl|sa|sad|scoop",
  // German, Dutch
  "gemeinnutzige gesellschaft mit beschrankter haftung|gesellschaft mit beschrankter haftung|aktiengesellschaft|kommanditgesellschaft auf aktien|kommanditgesellschaft",
  "eingetragener verein|eingetragene genossenschaft|stiftung des offentlichen rechts|anstalt des offentlichen rechts|korperschaft des offentlichen rechts|gemeinnutzige",
  "ggmbh|gmbh|mbh|gug|ug haftungsbeschrankt|ug|kgaa|kg|ohg|gbr|ag|ev|eg|egen|aor|kdor|besloten vennootschap|naamloze vennootschap|bvba|vzw|bv|nv",
  // French, Italian
  "societe par actions simplifiee|societe a responsabilite limitee|societe anonyme|association sans but lucratif|sasu|sas|sarl|scop|asbl|aisbl|sprl|scrl|gie|epic",
  "societa per azioni|societa a responsabilita limitata|societa cooperativa sociale|societa cooperativa|societa consortile a responsabilita limitata|scarl|scrl|srls|srl|spa|onlus|sapa",
  // English
  "public limited company|private limited company|limited liability company|limited liability partnership|incorporated|corporation|limited|company|llp|llc|plc|ltd|inc|corp|co|cic|clg",
  // Nordic, Baltic
  "osakeyhtio|aktiebolag|aktieselskab|anpartsselskab|aktsiaselts|osauhing|uzdaroji akcine bendrove|sabiedriba ar ierobezotu atbildibu|oyj|oy|ab|asa|as|aps|ehf|hf|uab|sia|ou|mtu",
  // Central and South-Eastern Europe, Türkiye
  "spolka z ograniczona odpowiedzialnoscia|spolka akcyjna|spolka komandytowa|sp zoo|spzoo|spol sro|sro|zrt|nyrt|kft|bt|nonprofit",
  "drustvo s ogranicenom odgovornoscu|dionicko drustvo|jdoo|doo|dd|ad|ead|eood|ood|anonim sirketi|limited sirketi|ltd sti|anonymi etaireia|epe|ike|se",
]
  .join("|")
  .split("|")
  .sort((one, other) => other.length - one.length);

const atEnd = new RegExp(`(?<=\\S) (?:${legalForms.join("|")})$`);
const atStart = new RegExp(`^(?:${legalForms.filter((form) => form.length > 2).join("|")}) (?=\\S)`);
const joiners = /(?<= |^)(?:and|und|et|og|och|en|i|e|y|ve|the)(?= |$)/g;

/**
 * A key under which spellings of one organisation's name meet: case, accents, "ä" as "ae" or "a", initials with or without
 * points, legal forms at either end and "and" aside. Two organisations may share it: it is a reason to ask, never to merge.
 */
export function nameKey(name: string): string {
  const joined = joinInitials(fold(name).replace(/([aou])e/g, "$1"));
  const bare = withoutForms(joined.replace(joiners, " ").replace(/ +/g, " ").trim());
  return bare || joined;
}

/** "s a" → "sa", "d o o" → "doo". */
function joinInitials(folded: string): string {
  return folded.replace(/(?<= |^)[\p{L}\p{N}](?: [\p{L}\p{N}](?= |$))+/gu, (run) => run.replaceAll(" ", ""));
}

function withoutForms(key: string): string {
  let rest = key;
  for (;;) {
    const shorter = rest.replace(atEnd, "").replace(/ (?:co)$/, "").replace(atStart, "");
    if (shorter === rest) return rest;
    rest = shorter;
  }
}
