/** What of the two agreements is there. */
export type JoiningState = "offered" | "asked" | "in" | "ended";
type Dates = { partnerAgreedAt: Date | null; leaderAgreedAt: Date | null; endedAt: Date | null };

/** "offered": it wants to take part, the leader has not agreed; "asked": the leader wants it, it has not agreed. */
export function joiningState({ partnerAgreedAt, leaderAgreedAt, endedAt }: Dates): JoiningState {
  if (endedAt) return "ended";
  if (partnerAgreedAt && leaderAgreedAt) return "in";
  return partnerAgreedAt ? "offered" : "asked";
}

type Speaker = { speaksForLeader: boolean; speaksForPartner: boolean };

/** Who may agree: somebody of the side that was asked, who does not speak for the other side too. */
export function mayAgree(state: JoiningState, { speaksForLeader, speaksForPartner }: Speaker): boolean {
  if (speaksForLeader && speaksForPartner) return false;
  return (state === "offered" && speaksForLeader) || (state === "asked" && speaksForPartner);
}
