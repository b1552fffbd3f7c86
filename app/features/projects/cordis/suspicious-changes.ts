import { fold } from "../../../lib/fold.ts";
import { groupBy } from "../../../lib/group-by.ts";
import type { Change, OrganisationFacts } from "./cordis-plan.ts";
import type { CordisProblem } from "./cordis-problem.ts";
import type { StoredOrganisation } from "./stored-cordis.ts";

/** One point is not in this many cities: organisations that move there at once are taken for a mistake of the release. */
const citiesAtOnePoint = 3;
/** From this many cities on that differ only in spelling, the change is taken for a re-spelling and not for news. */
const massRespelling = 10;

type Parts = { plausible: Change<OrganisationFacts>[]; suspicious: Change<OrganisationFacts>[]; problems: CordisProblem[] };

/** Sets changes of place apart that look like a mistake of the release rather than like organisations that moved. */
export function setSuspiciousApart(changes: readonly Change<OrganisationFacts>[], stored: readonly StoredOrganisation[]): Parts {
  const before = new Map(stored.map((organisation) => [organisation.storedId, organisation]));
  const moved = changes.filter((change) => change.place?.latitude != null && pointOf(change) !== pointOf(before.get(change.storedId)));
  const massMoved = new Set<string>();
  for (const group of groupBy(moved, pointOf).values()) {
    const cities = new Set(group.map((change) => fold(change.place?.city ?? "")));
    if (cities.size >= citiesAtOnePoint) for (const change of group) massMoved.add(change.storedId);
  }
  const respelt = changes.filter((change) => isRespelt(change, before.get(change.storedId)));
  const massRespelt = new Set(respelt.length >= massRespelling ? respelt.map((change) => change.storedId) : []);
  const isSuspicious = (change: Change<OrganisationFacts>) => massMoved.has(change.storedId) || massRespelt.has(change.storedId);
  const suspicious = changes.filter(isSuspicious);
  return {
    plausible: changes.filter((change) => !isSuspicious(change)),
    suspicious,
    problems: suspicious.map((change) => {
      const kind = massMoved.has(change.storedId) ? "mass-move" : "mass-respelling";
      return {
        kind,
        file: "organization.csv",
        line: null,
        column: kind === "mass-move" ? "geolocation" : "city",
        valueClass: null,
        ids: [before.get(change.storedId)?.externalId ?? ""],
      };
    }),
  };
}

function pointOf(facts: Pick<OrganisationFacts, "place"> | undefined): string {
  return facts?.place?.latitude == null ? "" : `${facts.place.latitude},${facts.place.longitude}`;
}

function isRespelt(change: Change<OrganisationFacts>, before: StoredOrganisation | undefined): boolean {
  const [was, is] = [before?.place?.city, change.place?.city];
  return was !== undefined && is !== undefined && was !== is && fold(was) === fold(is);
}
