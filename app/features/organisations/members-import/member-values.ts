import { fold } from "../../../lib/fold.ts";
import { isLanguageCode, type LanguageCode, languageNames } from "../../../lib/messages/languages.ts";
import { kindWords, rightWords } from "../../../lib/messages/rights.ts";
import type { OrganisationRight } from "../../accounts/viewer.ts";
import type { OrganisationKind } from "../full-profile.ts";

const spoken = ["en", "pt", "de", "fr", "es", "it", "hr", "nl"];
let languagesByName: ReadonlyMap<string, LanguageCode> | null = null;

/** A language by ISO 639-1 code, with or without a region, or by its name in one of several languages; null where it is none. */
export function readLanguage(text: string): LanguageCode | null {
  const code = text
    .trim()
    .toLowerCase()
    .replace(/[-_][a-z]{2,4}$/, "");
  if (isLanguageCode(code)) return code;
  languagesByName ??= namesOfLanguages();
  return languagesByName.get(fold(text.replace(/\(.*\)/, ""))) ?? null;
}

function namesOfLanguages(): ReadonlyMap<string, LanguageCode> {
  const names = new Map<string, LanguageCode>([
    ["mandarin", "zh"],
    ["castilian", "es"],
    ["castellano", "es"],
    ["farsi", "fa"],
    ["norwegian", "nb"],
    ["no", "nb"],
  ]);
  for (const locale of spoken) {
    const display = new Intl.DisplayNames([locale], { type: "language", fallback: "none" });
    for (const code of Object.keys(languageNames) as LanguageCode[]) {
      const name = fold(display.of(code) ?? "");
      if (name !== "" && !names.has(name)) names.set(name, code);
    }
  }
  return names;
}

const yes = new Set(
  "yes,y,true,t,1,x,ok,sim,s,verdadeiro,ja,j,wahr,oui,o,vrai,si,verdadero,vero,da,member,active,active member,current,paid,ativo,ativa,efetivo,membro,associado,aktiv,aktives mitglied,mitglied,actif,membre,activo,miembro,socio,attivo,aktivan,clan".split(
    ",",
  ),
);
const no = new Set(
  "no,n,false,f,0,nao,falso,nein,falsch,non,faux,ne,non member,not a member,inactive,lapsed,expired,suspended,cancelled,canceled,former,former member,resigned,inativo,inativa,suspenso,ex membro,ex associado,nao membro,kein mitglied,inaktiv,ausgetreten,ehemalig,inactif,ancien membre,inactivo,ex socio,baja,neaktivan".split(
    ",",
  ),
);

/** Yes or no, in several languages and as a standing ("Active", "Lapsed"); null where it is neither. */
export function readYesNo(text: string): boolean | null {
  if (/^[✓✔☑☒√]$/u.test(text.trim())) return true;
  const folded = fold(text);
  if (yes.has(folded)) return true;
  return no.has(folded) ? false : null;
}

const kindNames: Record<OrganisationKind, string> = {
  provider: `providers,care provider,health provider,healthcare provider,health care provider,service provider,clinic,clinics,hospital,hospitals,spa,hotel,thermal spa,medical centre,medical center,wellness provider,prestador,prestador de servicos,prestador de cuidados,clinica,clinicas,hospital privado,hospital publico,termas,unidade de saude,anbieter,leistungserbringer,klinik,krankenhaus,kurhaus,prestataire,clinique,hopital,proveedor de salud,pruzatelj,pruzatelj usluga,klinika,bolnica,poliklinika`,
  supplier: `suppliers,vendor,manufacturer,producer,company,enterprise,business,sme,fornecedor,fornecedores,fabricante,empresa,pme,lieferant,hersteller,unternehmen,zulieferer,fournisseur,fabricant,entreprise,proveedor,dobavljac,proizvodac,tvrtka`,
  research: `research organisation,research organization,research institute,research centre,research center,university,universities,academia,academic,higher education,college,hes,rec,investigacao,instituto de investigacao,centro de investigacao,universidade,ensino superior,academia e investigacao,politecnico,forschung,forschungseinrichtung,hochschule,universitat,recherche,universite,laboratoire,investigacion,universidad,istrazivanje,sveuciliste,fakultet`,
  public_body: `public,public bodies,public sector,public authority,authority,government,governmental,municipality,local authority,ministry,pub,entidade publica,setor publico,organismo publico,autarquia,municipio,camara municipal,ministerio,offentlich,offentliche einrichtung,behorde,gemeinde,kommune,organisme public,collectivite,mairie,organismo publico,ayuntamiento,entidad publica,javno tijelo,javna ustanova,opcina,grad,zupanija`,
  association: `associations,non profit,nonprofit,non profit organisation,ngo,charity,foundation,federation,chamber,cluster,network,associacao,associacoes,ong,ipss,fundacao,federacao,camara de comercio,rede,verband,verein,stiftung,kammer,netzwerk,federation,fondation,asociacion,fundacion,udruga,udruzenje,zaklada,komora`,
  other: `others,other organisation,oth,miscellaneous,various,outro,outra,outros,andere,sonstige,sonstiges,autre,autres,otro,otra,otros,altro,ostalo,drugo`,
};
const kindByName = namesOf(kindNames, kindWords);

/** A kind of organisation by its name or a common one for it in several languages; null where it is none. */
export function readKind(text: string): OrganisationKind | null {
  return kindByName.get(fold(text)) ?? null;
}

const rightNames: Record<OrganisationRight, string> = {
  admin: `administrator,administrators,administrador,administradora,administratorin,administrateur,administrador,amministratore,admins`,
  billing: `invoices,invoicing,finance,faturacao,facturacao,financeiro,rechnung,rechnungen,abrechnung,facturation,factures,facturacion,fatturazione,naplata`,
  voter: `vote,votes,voting,voting rights,votante,voto,direito de voto,stimmberechtigt,stimmrecht,votant,droit de vote,derecho de voto,glasac`,
  editor: `edit,editors,content,editora,redator,redakteur,redakteurin,redaction,redacteur,redactor,urednik`,
  project_lead: `project leader,project lead,project manager,projects,gestor de projetos,gestor de projeto,projektleiter,projektleitung,chef de projet,jefe de proyecto,voditelj projekta`,
  member: `basic,user,membro,utilizador,mitglied,benutzer,membre,utilisateur,miembro,usuario,clan`,
};
const rightByName = namesOf(rightNames, Object.fromEntries(Object.entries(rightWords).map(([right, { label }]) => [right, label])) as Record<OrganisationRight, string>);

export function readRight(text: string): OrganisationRight | null {
  return rightByName.get(fold(text)) ?? null;
}

function namesOf<Key extends string>(names: Record<Key, string>, labels: Record<Key, string>): ReadonlyMap<string, Key> {
  const found = new Map<string, Key>();
  for (const key of Object.keys(names) as Key[]) {
    for (const name of [fold(key), fold(labels[key]), ...names[key].split(",")]) if (!found.has(name)) found.set(name, key);
  }
  return found;
}

/** The parts of a cell that lists several values: "Portuguese; English", "PT, ES and FR". */
export function partsOfList(cell: string): string[] {
  return cell
    .split(/[;,|/\n•·]|\s(?:and|e|und|et|y|i|&|\+)\s/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
