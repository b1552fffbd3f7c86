import { type ViewerName, viewers } from "./access-world.ts";

/** What a viewer meets: the page, the sign-in page, a redirect to somewhere else, or 404 (which also says "not yours"). */
export type Door = "open" | "sign-in" | "elsewhere" | "not-found";
type Doors = Record<ViewerName, Door>;
type Row = { doors: Doors; actionDoors?: Doors; params?: Record<string, string> };

const all = (door: Door): Doors => Object.fromEntries(viewers.map((viewer) => [viewer, door])) as Doors;
const everyone: Row = { doors: all("open") };
const nobody: Row = { doors: all("not-found") };

/** Open to these, 404 to everyone else who is signed in, the sign-in page to anonymous visitors. */
const only = (...open: ViewerName[]): Row => ({
  doors: { ...all("not-found"), anonymous: "sign-in", ...Object.fromEntries(open.map((viewer) => [viewer, "open"])) } as Doors,
});
const signedIn = only(...viewers.filter((viewer) => viewer !== "anonymous"));

/** Every route file, and what each viewer meets there. A new route without a row fails the access test. */
export const accessTable: Record<string, Row> = {
  "routes/home.tsx": everyone,
  "routes/account/sign-in.tsx": { doors: { ...all("elsewhere"), anonymous: "open" } },
  "routes/account/sign-out.tsx": everyone,
  "routes/about/imprint.tsx": everyone,
  "routes/about/privacy.tsx": everyone,
  "routes/about/appearance.tsx": everyone,
  "routes/office/vocabulary.tsx": only("manager", "editor"),
  "routes/office/vocabulary-term.tsx": only("manager", "editor"),
  // The access world's file is nobody's logo; tests/routes/files.test.ts has the rest.
  "routes/files.ts": nobody,
  "routes/projects/list.tsx": everyone,
  "routes/projects/project.tsx": { doors: { ...all("open"), anonymous: "not-found", registered: "not-found" } },
  "routes/not-found.tsx": nobody,
};
void signedIn;
