import { expect, test } from "vitest";
import { networkContent } from "../../../../tests/factories/network-content.ts";
import { brokersOf } from "./brokers.ts";

/** Two closed circles that only "bridge" joins, and a third one that hangs on two of the first. */
const content = networkContent({
  organisations: ["a", "b", "c", "bridge", "d", "e", "f", "x", "y", "alone"],
  projects: {
    left: ["a", "b", "c"],
    "to-left": ["c", "bridge"],
    "to-left-too": ["b", "bridge"],
    right: ["bridge", "d", "e", "f"],
    far: ["a", "x"],
    further: ["x", "y"],
    back: ["y", "b"],
  },
});

test("who alone joins others is the only link; the others go by what runs through them, and who works with nobody is in no band", () => {
  const bands = brokersOf(content);
  const ids = (places: readonly number[]) => places.map((place) => content.organisationIds[place]);
  expect(ids(bands["only-link"])).toEqual(["bridge"]);
  expect(ids([...bands.much, ...bands.some])).toContain("b");
  for (const id of ["d", "e", "f", "alone"]) expect(ids(Object.values(bands).flat())).not.toContain(id);
});

test("an organisation stands in one band only", () => {
  const all = Object.values(brokersOf(content)).flat();
  expect(new Set(all).size).toBe(all.length);
});

test("where all work with all nobody is between others", () => {
  expect(brokersOf(networkContent({ organisations: ["a", "b", "c"], projects: { one: ["a", "b", "c"] } }))).toEqual({ "only-link": [], much: [], some: [] });
});
