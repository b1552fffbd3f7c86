import { fold } from "./fold.ts";
import { type CountryCode, countryNames, isCountryCode } from "./messages/countries.ts";

// ISO 3166-1: the code of two letters, then that of three.
const threeLetters =
  "ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM " +
  "BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV " +
  "CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR " +
  "GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GTGTM GUGUM GWGNB GYGUY HKHKG HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN " +
  "ININD IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA " +
  "LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV " +
  "MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM " +
  "PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN " +
  "SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR " +
  "UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM XKXKX YEYEM YTMYT ZAZAF ZMZMB ZWZWE";

/** Names that the platform does not give: short forms, parts that trade under their own name, former names. */
const otherNames: Record<string, CountryCode> = {
  uk: "GB",
  el: "GR",
  "great britain": "GB",
  britain: "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "northern ireland": "GB",
  inglaterra: "GB",
  "gra bretanha": "GB",
  "gran bretana": "GB",
  grossbritannien: "GB",
  "grande bretagne": "GB",
  angleterre: "GB",
  holland: "NL",
  holanda: "NL",
  "paises baixos": "NL",
  usa: "US",
  "u s a": "US",
  "u s": "US",
  eua: "US",
  "ee uu": "US",
  eeuu: "US",
  "united states of america": "US",
  "estados unidos da america": "US",
  "estados unidos de america": "US",
  america: "US",
  brd: "DE",
  "federal republic of germany": "DE",
  "bundesrepublik deutschland": "DE",
  "czech republic": "CZ",
  "republica checa": "CZ",
  "tschechische republik": "CZ",
  "slovak republic": "SK",
  "republic of ireland": "IE",
  eire: "IE",
  "russian federation": "RU",
  "south korea": "KR",
  korea: "KR",
  "republic of korea": "KR",
  "coreia do sul": "KR",
  "republic of croatia": "HR",
  "republika hrvatska": "HR",
  uae: "AE",
  emirates: "AE",
  turkiye: "TR",
  turkey: "TR",
  macedonia: "MK",
  "ivory coast": "CI",
  "cape verde": "CV",
  swaziland: "SZ",
  burma: "MM",
  "east timor": "TL",
};

const spoken = ["en", "pt", "de", "fr", "es", "it", "hr", "nl", "pl", "sv", "cs", "sl", "ro", "hu", "da", "nb", "fi", "tr"];

let known: ReadonlyMap<string, CountryCode | null> | null = null;

/**
 * A country by its ISO 3166-1 code of two or three letters, the European Union's own code (UK, EL) or its name in one of the
 * languages of Europe; null where it is none, or where a name means different countries in different languages.
 */
export function parseCountry(text: string): CountryCode | null {
  const code = text.trim().toUpperCase();
  if (isCountryCode(code)) return code;
  known ??= allNames();
  return known.get(plain(text)) ?? null;
}

/** Without what joins words: "Bosnia and Herzegovina" is "Bosnia & Herzegovina". */
function plain(name: string): string {
  return fold(name)
    .replace(/ (and|e|und|et|y|i|en|och|og|ja|a|si) /g, " ")
    .replace(/^the /, "");
}

function allNames(): ReadonlyMap<string, CountryCode | null> {
  const names = new Map<string, CountryCode | null>();
  const add = (name: string, code: CountryCode) => {
    const before = names.get(name);
    if (name !== "") names.set(name, before === undefined || before === code ? code : null);
  };
  for (const locale of spoken) {
    const display = new Intl.DisplayNames([locale], { type: "region", fallback: "none" });
    for (const code of Object.keys(countryNames) as CountryCode[]) add(plain(display.of(code) ?? ""), code);
  }
  for (const pair of threeLetters.split(" ")) names.set(pair.slice(2).toLowerCase(), pair.slice(0, 2) as CountryCode);
  for (const [name, code] of Object.entries(otherNames)) names.set(name, code);
  return names;
}
