import { fold } from "../../../lib/fold.ts";
import { type LanguageCode, languageNames } from "../../../lib/messages/languages.ts";
import { type MemberField, type MemberTarget, memberFields } from "./member-target.ts";

/** Headings by field, folded, separated by commas: English, Portuguese, German, French, Spanish, and what other systems export. */
const names: Record<MemberField, string> = {
  legalName:
    "name,legal name,company,company name,organisation,organization,organisation name,nome,designacao,denominacao social,empresa,firma,organisation,entreprise,raison sociale,razon social",
  shortName: "short name,acronym,trading name,nome curto,sigla,nome comercial,kurzname,nom court,nombre corto",
  kind: "kind,type,organisation type,category,tipo,categoria,art,typ,kategorie,categorie",
  vatNumber: "vat,vat number,vat no,vat id,nif,nipc,numero de contribuinte,ust id,ust idnr,umsatzsteuer id,numero de tva,cif,tax id,tax number",
  registerNumber: "register number,registration number,company number,handelsregisternummer,siren,siret",
  website: "website,web site,url,website url,homepage,web,site,sitio web,site web,webseite,internetseite,pagina web",
  countryCode: "country,country code,pais,land,pays,cc,country region",
  street:
    "street,address,street address,address line 1,address line 2,address 1,morada,endereco,rua,strasse,hausnummer,housenumber,house number,adresse,rue,direccion,calle,street extra line",
  postcode: "postcode,postal code,zip,zip code,codigo postal,cod postal,plz,postleitzahl,code postal",
  city: "city,town,cidade,localidade,ort,stadt,ville,ciudad",
  nutsCode: "nuts,nuts code,nuts 3,nuts3",
  siteName: "site name,location name,branch",
  latitude: "latitude,lat",
  longitude: "longitude,lon,lng,long",
  coordinates: "coordinates,geolocation,location coordinates,coordenadas,koordinaten",
  phone: "phone,telephone,phone number,tel,telefone,telefon,telemovel,mobile,mobile phone,handy,telefono",
  email: "email,e mail,email address,mail,correio eletronico,correo electronico,courriel",
  languages: "languages,languages spoken,idiomas,linguas,sprachen,langues",
  sourceMarkets: "source markets,markets,mercados,markte,marches",
  headcount: "headcount,employees,number of employees,colaboradores,numero de trabalhadores,mitarbeiter,effectif,empleados",
  revenueBand: "revenue,turnover,annual revenue,volume de negocios,faturacao,umsatz,chiffre d affaires,facturacion",
  isMember: "member,is member,membro,associado,mitglied,membre,miembro,socio,membership status",
  memberSince: "member since,joined,join date,membro desde,mitglied seit,eintritt,membre depuis,miembro desde",
  externalId: "id,external id,record id,account id,user id,unique member id,member id",
  notes: "notes,note,comments,remarks,notas,observacoes,bemerkungen,notizen,remarques,observaciones",
  personName: "contact,contact person,contact name,full name,pessoa de contacto,ansprechpartner,contacto",
  personFirstName: "first name,given name,primeiro nome,vorname,prenom",
  personLastName: "last name,surname,family name,apelido,nachname,apellido,apellidos",
  personEmail: "contact email,contact e mail,person email,email contacto",
  personPhone: "contact phone,person phone,contact telephone",
  personJobTitle: "job title,position,role,title,cargo,funcao,funktion,fonction,puesto",
  personRights: "rights,portal rights,direitos",
};

const unused =
  "member rating,optin time,optin ip,confirm time,confirm ip,gmtoff,dstoff,timezone,region,last changed,leid,euid,lead status,create date,contact owner,company owner,associated company ids,membership level,renewal due,prefix,middle name,state,zip extension,fax,update only,upsert,gender,birthday,tags";

/** Headings of known systems that Muster has no field for, folded. */
export const unusedHeadings: ReadonlySet<string> = new Set(unused.split(","));

const targets = new Map<string, MemberTarget>();
for (const field of memberFields) for (const name of names[field].split(",")) targets.set(name, targets.get(name) ?? field);
for (const locale of Object.keys(languageNames) as LanguageCode[]) {
  targets.set(`description ${locale}`, `description:${locale}`);
  targets.set(`description ${fold(languageNames[locale])}`, `description:${locale}`);
}
targets.set("description", "description:en");
targets.set("descricao", "description:pt");

/** What a folded heading names, or null. */
export function targetOfHeading(folded: string): MemberTarget | null {
  return targets.get(folded) ?? null;
}
