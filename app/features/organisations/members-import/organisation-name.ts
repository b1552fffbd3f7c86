import { fold } from "../../../lib/fold.ts";

/** Legal forms as they stand at the end of folded names, longest first where one ends like another. */
const forms = `sociedade unipessoal lda|unipessoal lda|soc unipessoal lda|sociedade anonima|sociedade por quotas|lda|ltda|limitada|sgps sa|sgps s a|s a|sa|sgps|crl|c r l|ace|aeie|eirl|eireli|gmbh e co kg|gmbh co kg|gmbh und co kg|ag e co kg|ug e co kg|gmbh e co kgaa|gmbh co kgaa|e co kg|co kg|e cia lda|e companhia lda|e co|ggmbh|gemeinnutzige gmbh|gesellschaft mit beschrankter haftung|gmbh|mbh|aktiengesellschaft|ag|kgaa|kg|ohg|gbr|ug haftungsbeschrankt|ug|e v|ev|eingetragener verein|e g|eg|e k|e u|d o o|doo|j d o o|jdoo|d d|dd|d n o|k d|limited liability company|limited|ltd|public limited company|plc|llp|llc|l l c|lp|incorporated|inc|corporation|corp|co ltd|pty ltd|pvt ltd|pte ltd|sociedad limitada|sociedad anonima|s l u|slu|s l|sl|s a u|sau|s l p|s coop|s c|sarl|s a r l|sasu|sas|s a s|eurl|sci|scop|snc|sprl|bvba|srl|s r l|srls|societa a responsabilita limitata|societa per azioni|s p a|spa in liquidazione|s n c|b v|bv|n v|nv|v o f|vof|s r o|sro|a s|spol s r o|kft|zrt|nyrt|bt|oyj|oy|ab|aktiebolag|hb|aps|a p s|asa|as|ans|sp z o o|spolka z o o|spolka z ograniczona odpowiedzialnoscia|sp k|sp j|s c a|eood|ood|ead|ou|uab|sia|epe|ike|ae|srl d|sca|ug haftungsbeschraenkt`;
const ending = new RegExp(
  `^(.+?) (?:${forms
    .split("|")
    .sort((one, other) => other.length - one.length)
    .join("|")})$`,
);
const beginning = /^(?:uab|sia|as|ooo|zao|oao|pp|tov) (.+)$/;
const joining = new Set(
  "a ao aos as o os e de da do das dos em na no com para the of and for in on und der die das des fur im am zu et le la les du au aux en y el los las del i u na za di dei della delle il lo gli van voor het l d".split(
    " ",
  ),
);

export type OrganisationName = {
  /** Folded, as a whole. */
  folded: string;
  /** Without legal form. */
  core: string;
  /** The legal form that was taken away; "" where the name has none. */
  form: string;
  /** The words of the core without those that only join others, sorted. */
  words: readonly string[];
};

/** Takes a name apart for comparing: "Clínica do Mar, Lda." → core "clinica do mar", form "lda", words clinica, mar. */
export function takeNameApart(name: string): OrganisationName {
  const folded = fold(name.replace(/&/g, " e "));
  let core = beginning.exec(folded)?.[1] ?? folded;
  for (let match = ending.exec(core); match; match = ending.exec(core)) core = match[1] as string;
  const form = folded.replace(core, "").replaceAll(" ", "");
  const words = core.split(" ").filter((word) => !joining.has(word));
  return { folded, core, form, words: (words.length > 0 ? words : core.split(" ")).sort() };
}
