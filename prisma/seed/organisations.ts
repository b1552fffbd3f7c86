import sharp from "sharp";
import { affiliatePerson } from "../../app/features/accounts/affiliations/affiliate-person.server.ts";
import { createOrganisation } from "../../app/features/accounts/organisations/create-organisation.server.ts";
import { setMembership } from "../../app/features/accounts/organisations/set-membership.server.ts";
import type { Act } from "../../app/features/accounts/viewer.ts";
import { decideStanding } from "../../app/features/directory/decide-standing.server.ts";
import { giveListingConsent } from "../../app/features/directory/give-listing-consent.server.ts";
import { addAccreditation } from "../../app/features/organisations/accreditations/add-accreditation.server.ts";
import { chooseTerms } from "../../app/features/organisations/choose-terms.server.ts";
import { saveContact } from "../../app/features/organisations/contacts/save-contact.server.ts";
import { declare } from "../../app/features/organisations/declarations/declare.server.ts";
import { editProfile } from "../../app/features/organisations/edit-profile.server.ts";
import { setLogo } from "../../app/features/organisations/logo/set-logo.server.ts";
import { setFieldVisibility } from "../../app/features/organisations/set-field-visibility.server.ts";
import { saveSite } from "../../app/features/organisations/sites/save-site.server.ts";
import { addDays, day } from "../../app/lib/day.ts";
import { db } from "../../app/platform/database/db.server.ts";
import { manager, register } from "./cluster.ts";
import type { OrganisationStory, PersonStory } from "./organisation-story.ts";
import { must, type Stage } from "./stage.ts";
import { towns } from "./towns.ts";

const vocabularies = [
  ["service", "services"],
  ["product", "products"],
  ["capability", "capabilities"],
  ["clientele", "clientele"],
] as const;

/** Who speaks for an organisation at a time: its first admin, or who came after. */
export function speakerAt({ people, successor }: OrganisationStory, at: Date): string {
  const [first] = people.find(([, rights]) => rights.includes("admin")) as PersonStory;
  return successor && at.toISOString() > successor[0] ? successor[1] : first;
}

/** How an organisation comes in, speaks for itself, and says year by year how it does. */
export function welcome(stage: Stage, story: OrganisationStory): void {
  const later = (days: number) => addDays(day(story.on), days);
  const bySpeaker = (at: Date) => stage.by(speakerAt(story, at), at, story.key);

  stage.on(story.on, (at) => enter(stage, story, at));
  stage.on(later(3), async (at) => describe(stage, story, await bySpeaker(at)));
  if (story.consents !== false) stage.on(later(5), async (at) => void must(await giveListingConsent(await bySpeaker(at), { organisationId: stage.organisation(story.key) })));
  for (const [scheme, issuer, number, from, to] of story.accreditations ?? []) {
    stage.on(from > later(7) ? from : later(7), async (at) => {
      const period = { validFromOn: day(from), validToOn: to === null ? null : day(to) };
      must(await addAccreditation(await bySpeaker(at), { organisationId: stage.organisation(story.key), scheme, issuer, number, ...period }));
    });
  }
  const declared = [...(story.headcount ?? []).map((row) => ["headcount", ...row] as const), ...(story.revenue ?? []).map((row) => ["revenue_band", ...row] as const)];
  for (const [kind, asOfOn, band] of declared) {
    const said = addDays(day(asOfOn), 40);
    stage.on(said > later(9) ? said : later(9), async (at) => {
      must(await declare(await bySpeaker(at), { organisationId: stage.organisation(story.key), kind, band, asOfOn: day(asOfOn) }));
    });
  }
}

async function enter(stage: Stage, story: OrganisationStory, at: Date): Promise<void> {
  const office = await stage.by(manager, at);
  const { kind, legalName, shortName = null, vatNumber = null, domain } = story;
  const identity = { kind, legalName, shortName, countryCode: "PT", vatNumber, registerNumber: null, website: `https://www.${domain}` };
  const { organisationId } = must(await createOrganisation(office, identity));
  stage.name("organisation", story.key, organisationId);
  if (story.joins !== false) must(await setMembership(office, { organisationId, isMember: true, reason: "Accepted by the board" }));
  if (story.isAccepted !== false) must(await decideStanding(office, { organisationId, standing: "good", reason: "Accepted by the board; dues paid" }));
  for (const [name, rights, jobTitle] of story.people) {
    const personId = await register(stage, at, name, emailOf(name, story.domain));
    must(await affiliatePerson(office, { personId, organisationId, rights, jobTitle }));
  }
}

async function describe(stage: Stage, story: OrganisationStory, act: Act): Promise<void> {
  const organisationId = stage.organisation(story.key);
  const descriptions = Object.entries(story.text).map(([locale, text]) => ({ locale, text }));
  must(await editProfile(act, { organisationId, version: await stage.version(story.key), descriptions, languages: story.languages ?? [], sourceMarkets: story.markets ?? [] }));
  for (const [vocabulary, part] of vocabularies) {
    const termIds = await termsOf(vocabulary, story[part] ?? []);
    if (termIds.length > 0) must(await chooseTerms(act, { organisationId, vocabulary, termIds }));
  }
  for (const { name, town, street } of [{ name: null, town: story.town, street: story.street }, ...(story.furtherSites ?? [])]) {
    must(await saveSite(act, { organisationId, name, street, countryCode: "PT", ...placeIn(town, story.key) }));
  }
  if (story.phone) must(await saveContact(act, { organisationId, kind: "phone", label: "Reception", value: story.phone }));
  must(await saveContact(act, { organisationId, kind: "email", label: "Office", value: `info@${story.domain}` }));
  if (story.contact) must(await saveContact(act, { organisationId, kind: "person", label: story.contact[0], value: story.contact[1] }));
  if (story.visibilities) must(await setFieldVisibility(act, { organisationId, visibilities: story.visibilities }));
  if (story.logo) must(await setLogo(act, { organisationId, bytes: await drawLogo(story.key, story.logo), originalName: `${story.key}.png` }));
}

async function termsOf(vocabulary: (typeof vocabularies)[number][0], codes: readonly string[]): Promise<string[]> {
  const terms = await db().vocabularyTerm.findMany({ where: { vocabulary, code: { in: [...codes] } }, select: { id: true, code: true } });
  const missing = codes.filter((code) => !terms.some((term) => term.code === code));
  if (missing.length > 0) throw new Error(`the vocabulary "${vocabulary}" has no ${missing.join(", ")}`);
  return terms.map((term) => term.id);
}

/** A point in the town, a few hundred metres from its middle, the same each time. */
function placeIn(town: keyof typeof towns, key: string) {
  const { latitude, longitude, ...place } = towns[town];
  const spread = (salt: number) => (([...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + salt) % 1000, 7) / 1000 - 0.5) * 0.012).toFixed(4);
  return { ...place, latitude: latitude + Number(spread(1)), longitude: longitude + Number(spread(2)) };
}

/** Two waves and a sun in the organisation's colour. */
async function drawLogo(key: string, colour: string): Promise<Uint8Array> {
  const height = 38 + ([...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 20);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="288" height="288"><rect width="96" height="96" rx="20" fill="${colour}"/>
    <circle cx="${30 + (height % 36)}" cy="32" r="13" fill="#fff" fill-opacity=".9"/>
    <path d="M0 ${height + 18} q24 -16 48 0 t48 0 V96 H0 Z" fill="#fff" fill-opacity=".35"/><path d="M0 ${height + 30} q24 14 48 0 t48 0 V96 H0 Z" fill="#fff" fill-opacity=".55"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

function emailOf(name: string, domain: string): string {
  const plain = name
    .replace(/^(Dr\.|Prof\.) /, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  return `${plain.split(" ")[0]}@${domain}`;
}
