import type { Vocabulary } from "../full-profile.ts";
import { capability, clientele, product } from "./starter-offers.ts";
import { service } from "./starter-services.ts";
import type { StarterTerm } from "./starter-term.ts";

/** A vocabulary for health tourism to begin with; the office edits it from then on. Codes are unique within each vocabulary. */
export const starterVocabulary: Readonly<Record<Vocabulary, readonly StarterTerm[]>> = { service, product, capability, clientele };
