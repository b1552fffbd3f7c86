import { db } from "../../../platform/database/db.server.ts";
import { can } from "../permissions.ts";
import type { Viewer } from "../viewer.ts";
import type { NoteSubject } from "./write-note.server.ts";

/** The office's notes on an organisation or a person, the newest first; none for anybody else. */
export async function listNotes(viewer: Viewer, about: NoteSubject) {
  if (!can(viewer, "notes.keep")) return [];
  const notes = await db().internalNote.findMany({
    where: about,
    include: { author: { select: { id: true, name: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
  });
  return notes.map(({ id, body, createdAt, author }) => ({
    noteId: id,
    body,
    createdAt,
    authorName: author.name,
    mayRemove: author.id === viewer.personId || can(viewer, "people.administer"),
  }));
}

export type Note = Awaited<ReturnType<typeof listNotes>>[number];
