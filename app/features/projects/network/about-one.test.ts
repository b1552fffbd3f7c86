import { expect, test } from "vitest";
import { networkContent } from "../../../../tests/factories/network-content.ts";
import { aboutOne } from "./about-one.ts";
import { neighboursOf } from "./neighbours.ts";

const content = networkContent({
  organisations: ["hub", "a", "b", "c", "d", "e", "alone"],
  kinds: { d: "supplier", e: "research" },
  projects: { one: ["hub", "a", "b"], two: ["hub", "c"], three: ["hub", "d"], four: ["hub", "e"] },
});
const about = (id: string) => {
  const place = content.organisationIds.indexOf(id);
  return aboutOne(content, place, neighboursOf(content)[place] ?? []);
};

test("of the organisation in the middle: many partners, an only link, an open circle, two of another kind", () => {
  expect(about("hub")).toMatchObject({ partners: 5, projects: 4, standing: "many", broker: "only-link", circle: "open", otherKind: 2, quiet: 0 });
});

test("below three partners nothing is said of the circle, and who has the fewest is in the lower quarter at most", () => {
  expect(about("a")).toMatchObject({ partners: 2, circle: null, broker: null });
  expect(about("alone")).toMatchObject({ partners: 0, projects: 0, broker: null, circle: null });
});

test("a circle in which all partners work together is closed", () => {
  const closed = networkContent({ organisations: ["a", "b", "c", "d"], projects: { one: ["a", "b", "c", "d"] } });
  expect(aboutOne(closed, 0, neighboursOf(closed)[0] ?? []).circle).toBe("closed");
});
