import { z } from "zod";
import { audienceSchema } from "./audience.ts";
import { type Block, blockKinds, blockSchema, headsSchema } from "./block.ts";

/** An issue as its form sends it. `intent` also says what to do with its blocks: "add", "up:2", "down:0", "remove:1". */
export const issueForm = z.object({
  intent: z.string().regex(/^(save|add|(up|down|remove):\d{1,3})$/),
  version: z.coerce.number().int(),
  addKind: z.enum(blockKinds).default("text"),
  heads: headsSchema,
  blocks: blockSchema.array().max(60).default([]),
  audience: audienceSchema.default({ kinds: [], membersOnly: false }),
  isPublic: z.boolean().default(false),
});

/** The blocks after what the button asks for. Counted from 0; what is not there is left alone. */
export function arranged(blocks: readonly Block[], intent: string, addKind: Block["kind"]): Block[] {
  if (intent === "add") return [...blocks, { id: crypto.randomUUID(), kind: addKind, text: { en: "", pt: "" }, url: "" }];
  const [verb, number = ""] = intent.split(":");
  const place = Number(number);
  if (verb === "remove") return blocks.filter((_, at) => at !== place);
  if (verb === "up") return swapped(blocks, place - 1, place);
  return verb === "down" ? swapped(blocks, place, place + 1) : [...blocks];
}

function swapped(blocks: readonly Block[], one: number, other: number): Block[] {
  const moved = [...blocks];
  const [first, second] = [moved[one], moved[other]];
  if (first && second) [moved[one], moved[other]] = [second, first];
  return moved;
}
