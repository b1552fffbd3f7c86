export const secondFactorResetWords = {
  open: "Take the second step away",
  title: (p: { name: string }) => `Take away the second step of ${p.name}`,
  lead: "For people who lost phone and recovery codes. Make sure in person or by phone that it is them: afterwards their password alone opens the account. They are signed out everywhere and get a mail.",
  reason: "Reason",
  reasonHint: "How you made sure that it is them. It stays in the audit trail.",
  reasonMissing: "Say how you made sure that it is them.",
  submit: "Take it away",
  done: (p: { name: string }) => `The second step of ${p.name} is taken away.`,
  yourself: "Nobody takes away their own. Ask another manager.",
} as const;
