import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import sharp from "sharp";
import { networkWords as words } from "../../../lib/messages/network.ts";
import { fileColours } from "../../../ui/chart/chart-colours.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { NetworkPicture } from "./components/network-picture.tsx";
import type { NamedDrawing } from "./drawing/named-drawing.ts";
import { findNetwork } from "./find-network.server.ts";
import { findOrganisationBySlug } from "./find-organisation-by-slug.server.ts";
import type { StoredNetwork } from "./find-stored-network.server.ts";
import { writeGraphml } from "./graph-files/write-graphml.ts";
import { writeEdgeTable, writeNodeTable } from "./graph-files/write-tables.ts";
import { listOrganisationNames } from "./list-organisation-names.server.ts";
import { neighboursOf } from "./neighbours.ts";
import { contentOf, type FileContent, type NetworkFile, networkForFile } from "./network-files.ts";
import { outlineAround, outlinePart } from "./network-outline.ts";
import type { NetworkQuery } from "./network-query.ts";
import { networkReach, queryWithin } from "./network-reach.ts";
import type { NetworkContent } from "./work-out-network.ts";

export type ExportedFile = { body: string | Uint8Array<ArrayBuffer>; mediaType: string };

/** Print needs more dots than a screen. */
const pngScale = 2;

/** A view of the network as a file, as far as the viewer sees it; null where there is nothing of it for them, or nothing yet. */
export async function exportNetwork(viewer: Viewer | null, asked: NetworkQuery, file: NetworkFile, now: Date): Promise<ExportedFile | null> {
  const reach = networkReach(viewer);
  if (!reach) return null;
  const query = queryWithin(reach, asked);
  const found = await findNetwork(query.view, now);
  if (found.state === "in-work") return null;
  const centreId = query.focus === null ? null : await findOrganisationBySlug(query.focus);
  if (query.focus !== null && (centreId === null || !found.network.content.organisationIds.includes(centreId))) return null;
  const wanted = contentOf(file);
  return wanted === "picture" || wanted === "pixels" ? drawingFile(found.network, centreId, query.part, wanted) : dataFile(found.network.content, centreId, wanted);
}

async function dataFile(content: NetworkContent, centreId: string | null, wanted: Exclude<FileContent, "picture" | "pixels">): Promise<ExportedFile> {
  const centre = centreId === null ? null : content.organisationIds.indexOf(centreId);
  const places = centre === null ? [...content.organisationIds.keys()] : [centre, ...(neighboursOf(content)[centre] ?? []).map((partner) => partner.place)];
  const names = await listOrganisationNames(places.map((place) => content.organisationIds[place] as string));
  const network = networkForFile(content, names, places, centre === null);
  if (wanted === "graph") return { body: writeGraphml(network), mediaType: "application/graphml+xml; charset=utf-8" };
  return { body: wanted === "ties" ? writeEdgeTable(network) : writeNodeTable(network), mediaType: "text/csv; charset=utf-8" };
}

async function drawingFile({ content, layout }: StoredNetwork, centreId: string | null, part: string, wanted: "picture" | "pixels"): Promise<ExportedFile | null> {
  const outline = centreId === null ? outlinePart(content, layout, part) : outlineAround(content, centreId);
  if (!outline) return null;
  const { drawing } = outline.name(await listOrganisationNames(outline.organisationIds));
  const svg = svgOf(drawing);
  if (wanted === "picture") return { body: svg, mediaType: "image/svg+xml; charset=utf-8" };
  const png = await sharp(Buffer.from(svg), { density: 72 * pngScale })
    .png()
    .toBuffer();
  return { body: Uint8Array.from(png), mediaType: "image/png" };
}

function svgOf(drawing: NamedDrawing): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderToStaticMarkup(createElement(NetworkPicture, { drawing, title: words.title, colours: fileColours }))}\n`;
}
