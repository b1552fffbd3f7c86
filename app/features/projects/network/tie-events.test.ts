import { expect, test } from "vitest";
import { day } from "../../../lib/day.ts";
import { projectTies } from "./project-ties.ts";
import { tieEvents } from "./tie-events.ts";

const take = (organisationId: string, projectId: string, startsOn: string | null, endsOn: string | null) => ({
  organisationId,
  projectId,
  startsOn: startsOn ? day(startsOn) : null,
  endsOn: endsOn ? day(endsOn) : null,
});

function eventsOf(participations: ReturnType<typeof take>[]) {
  const ids = ["a", "b", "c"];
  const ties = projectTies(ids, participations);
  return Object.fromEntries(
    tieEvents(ids, participations, ties).map((events, index) => [`${ids[ties.edges[index]?.source ?? -1]}${ids[ties.edges[index]?.target ?? -1]}`, events]),
  );
}

test("two meet from the day on which the second comes to the day on which the first leaves", () => {
  expect(eventsOf([take("a", "p", "2020-01-01", "2024-12-31"), take("b", "p", "2021-06-01", "2023-01-31")])).toEqual({
    ab: [{ on: "2021-06-01", until: "2023-01-31", weight: 1 }],
  });
});

test("what neither has left still lasts", () => {
  expect(eventsOf([take("b", "p", "2021-06-01", null), take("a", "p", "2020-01-01", null)])).toEqual({ ab: [{ on: "2021-06-01", until: null, weight: 1 }] });
});

test("those who followed one another meet on the day on which the later one came", () => {
  expect(eventsOf([take("a", "p", "2020-01-01", "2020-12-31"), take("b", "p", "2022-01-01", null)])).toEqual({ ab: [{ on: "2022-01-01", until: "2022-01-01", weight: 1 }] });
});

test("several roles in one project are one stay, and each project is an event of its own", () => {
  const events = eventsOf([
    take("a", "p", "2020-01-01", "2020-12-31"),
    take("a", "p", "2022-01-01", "2022-12-31"),
    take("c", "p", "2020-06-01", "2024-01-01"),
    take("a", "q", "2025-01-01", "2025-02-01"),
    take("c", "q", "2025-01-01", "2025-03-01"),
  ]);
  expect(events).toEqual({
    ac: [
      { on: "2020-06-01", until: "2022-12-31", weight: 1 },
      { on: "2025-01-01", until: "2025-02-01", weight: 1 },
    ],
  });
});

test("a tie of unknown days has no event", () => {
  expect(eventsOf([take("a", "p", null, null), take("b", "p", "2020-01-01", null)])).toEqual({ ab: [] });
});
