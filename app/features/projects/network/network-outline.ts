import { type AboutOne, aboutOne } from "./about-one.ts";
import { type BrokerBand, brokerBands, brokersOf } from "./brokers.ts";
import { drawAround, drawScene } from "./drawing/drawn-network.ts";
import { type NamedDrawing, nameDrawing, type OrganisationName } from "./drawing/named-drawing.ts";
import { findScene, type NetworkLayout, pathTo } from "./layout/scene.ts";
import { neighboursOf } from "./neighbours.ts";
import { byName, type NetworkRow, nameAt, networkRows, type PartnerRow, partnerRows, partnersNamed } from "./network-rows.ts";
import type { NetworkContent } from "./work-out-network.ts";

type Names = ReadonlyMap<string, OrganisationName>;

/** What is shown, before its names are known: whose names it needs, and what it says with them. */
export type Outline<Shown> = { organisationIds: string[]; name(names: Names): Shown };

/** One organisation and its partners. */
export type AroundOne = { kind: "around-one"; slug: string; name: string; drawing: NamedDrawing; partners: PartnerRow[]; about: AboutOne };

/** The whole network, or a part of it where it is too large for one drawing. */
export type PartOfAll = {
  kind: "part-of-all";
  drawing: NamedDrawing;
  /** The parts around the one that is shown, and itself; the whole is not among them. A part is called after its hubs. */
  path: { part: string; hubs: string[] }[];
  rows: NetworkRow[];
  /** Who holds the network together, in the order of names. */
  brokers: { band: BrokerBand; organisations: { slug: string; name: string }[] }[];
};

/** Of the organisation and its partners everything; of nobody else anything. Null where it is not in the view. */
export function outlineAround(content: NetworkContent, organisationId: string): Outline<AroundOne> | null {
  const centre = content.organisationIds.indexOf(organisationId);
  if (centre < 0) return null;
  const partners = neighboursOf(content)[centre] ?? [];
  const drawn = drawAround(content, centre, partners);
  return {
    organisationIds: [centre, ...partners.map((partner) => partner.place)].map((place) => content.organisationIds[place] as string),
    name: (names) => ({
      kind: "around-one",
      ...nameAt(content, centre, names),
      drawing: nameDrawing(drawn, names),
      partners: partnerRows(content, partners, names),
      about: aboutOne(content, centre, partners),
    }),
  };
}

/** A part that the layout does not have any more is the whole. */
export function outlinePart(content: NetworkContent, layout: NetworkLayout, asked: string): Outline<PartOfAll> {
  const part = findScene(layout, asked) ? asked : "";
  const drawn = drawScene(content, layout, part);
  const neighbours = neighboursOf(content);
  const brokers = brokersOf(content);
  const scenes = pathTo(layout, part);
  const hubs = scenes.slice(1).map((scene, index) => ({
    part: scene.sceneId,
    hubIds: scenes[index]?.groups.find((mark) => mark.sceneId === scene.sceneId && !mark.isRest)?.hubIds ?? [],
  }));
  const places = new Map(content.organisationIds.map((id, place) => [id, place]));
  const partnerPlaces = drawn.organisations.flatMap(({ organisationId }) => (neighbours[places.get(organisationId) as number] ?? []).slice(0, partnersNamed));
  const brokerPlaces = brokerBands.flatMap((band) => brokers[band]);
  const idAt = (place: number) => content.organisationIds[place] as string;
  return {
    organisationIds: [
      ...new Set([
        ...drawn.organisations.map((mark) => mark.organisationId),
        ...drawn.groups.flatMap((group) => group.hubIds),
        ...hubs.flatMap(({ hubIds }) => hubIds),
        ...partnerPlaces.map(({ place }) => idAt(place)),
        ...brokerPlaces.map(idAt),
      ]),
    ],
    name: (names) => ({
      kind: "part-of-all",
      drawing: nameDrawing(drawn, names),
      path: hubs.map(({ part, hubIds }) => ({ part, hubs: hubIds.flatMap((id) => names.get(id)?.name ?? []) })),
      rows: networkRows(content, drawn, neighbours, names),
      brokers: brokerBands.map((band) => ({ band, organisations: brokers[band].map((place) => nameAt(content, place, names)).sort(byName) })),
    }),
  };
}
