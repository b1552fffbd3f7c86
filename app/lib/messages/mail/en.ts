type Name = { name: string };
type InCluster = { cluster: string };
type Proposal = { title: string; organisation: string };

export const en = {
  frame: {
    linkInLetters: "If the button does nothing, copy this address into your browser:",
    sender: (p: { cluster: string; url: string }) => `${p.cluster} sends this mail from its portal, ${p.url}.`,
    legal: (p: { name: string; address: string }) => `${p.name}, ${p.address}`,
    fictional: (p: InCluster) => `${p.cluster} is a fictional cluster that shows what Muster does. Its people and organisations do not exist.`,
  },
  greeting: (p: Name) => `Hello ${p.name},`,
  greetingWithoutName: "Hello,",
  notYou: "If this was not you, do nothing: without the link nothing changes.",
  verifyEmail: {
    subject: (p: InCluster) => `Confirm your e-mail address for ${p.cluster}`,
    title: "Confirm your e-mail address",
    body: (p: InCluster) => `You created an account in the portal of ${p.cluster}. Confirm that this address is yours, with the password you chose.`,
    action: "Confirm my address",
    validity: (p: { hours: number }) => `The link works once, for ${p.hours} hours.`,
  },
  resetPassword: {
    subject: (p: InCluster) => `Set a new password for ${p.cluster}`,
    title: "Set a new password",
    body: "Someone, probably you, asked for a new password for your account. When you set it, you are signed out on all devices.",
    action: "Set a new password",
    validity: "The link works once, for one hour.",
  },
  changeEmail: {
    subject: (p: InCluster) => `Confirm your new e-mail address for ${p.cluster}`,
    title: "Confirm your new e-mail address",
    body: "You asked to sign in with this address from now on. Until you confirm it, your account keeps the old one.",
    action: "Use this address",
    validity: (p: { hours: number }) => `The link works once, for ${p.hours} hours.`,
  },
  emailChangeNotice: {
    subject: (p: InCluster) => `The e-mail address of your account at ${p.cluster}`,
    titleAsked: "Someone asked to change your e-mail address",
    bodyAsked: "Someone who knows your password asked that your account use another e-mail address. It changes as soon as the new address is confirmed.",
    titleDone: "Your e-mail address was changed",
    bodyDone: "Your account now uses another e-mail address. This one no longer opens it.",
    notYou: "If this was not you, set a new password at once and tell the office:",
    action: "Set a new password",
    contact: (p: InCluster) => `If this was not you, tell the office of ${p.cluster} at once. Reply to this mail.`,
  },
  signUpAgain: {
    subject: (p: InCluster) => `You already have an account at ${p.cluster}`,
    title: "You already have an account",
    body: "Someone, probably you, wanted to use this address for an account. There is one already, so nothing was changed. Sign in with it, or set a new password if you have forgotten yours.",
    action: "Sign in",
    forgotten: "Set a new password:",
  },
  invitation: {
    subject: (p: InCluster & { inviter: string }) => `${p.inviter} invites you to ${p.cluster}`,
    subjectFor: (p: InCluster & { inviter: string; organisation: string }) => `${p.inviter} invites you to ${p.organisation} at ${p.cluster}`,
    title: "You are invited",
    bodyOrganisation: (p: InCluster & { inviter: string; organisation: string }) => `${p.inviter} invites you to act for ${p.organisation} in the portal of ${p.cluster}.`,
    bodyOffice: (p: InCluster & { inviter: string; role: string }) => `${p.inviter} invites you to work in the office of ${p.cluster} as ${p.role}.`,
    action: "See the invitation",
    validity: (p: { date: string }) => `The link works once, until ${p.date}.`,
    unexpected: "If you do not know what this is about, do nothing.",
  },
  securityNotice: {
    subject: (p: InCluster) => `The security of your account at ${p.cluster}`,
    titles: {
      "password-changed": "Your password was changed",
      "second-factor-added": "A second step now protects your account",
      "second-factor-removed": "The second step was removed from your account",
      "recovery-codes-renewed": "You have new recovery codes",
      "recovery-code-used": "A recovery code was used to sign in",
    },
    bodies: {
      "password-changed": "From now on the new password opens your account. All other devices were signed out.",
      "second-factor-added": "From now on signing in takes your password and a code from your authenticator app.",
      "second-factor-removed": "From now on your password alone opens your account. All other devices were signed out.",
      "recovery-codes-renewed": "The old recovery codes no longer work.",
      "recovery-code-used": "Someone with your password signed in with one of your recovery codes. That code is used up.",
    },
    notYou: "If this was not you, set a new password at once and tell the office:",
    action: "Set a new password",
  },
  duesInvoice: {
    subject: (p: InCluster & { number: string }) => `Invoice ${p.number} from ${p.cluster}`,
    title: (p: { number: string }) => `Your dues: invoice ${p.number}`,
    body: (p: InCluster & { number: string; total: string; due: string }) =>
      `The dues of your organisation to ${p.cluster} come to ${p.total}. Please pay invoice ${p.number} by ${p.due}.`,
    action: "See the invoice",
    why: "You get this mail because you look after your organisation’s bills in the portal.",
  },
  duesReminder: {
    subject: (p: InCluster & { count: number }) => (p.count === 1 ? `A reminder of an invoice from ${p.cluster}` : `A reminder of ${p.count} invoices from ${p.cluster}`),
    title: "Your dues are still open",
    body: (p: InCluster & { total: string }) =>
      `We have not seen a payment for the following yet, ${p.total} together. If it is on its way, thank you: then there is nothing to do.`,
    line: (p: { number: string; amount: string; due: string }) => `${p.number}: ${p.amount}, due on ${p.due}`,
    action: "See what is open",
    help: "If something is wrong with an invoice, or you need more time, please reply to this mail.",
  },
  roundReminder: {
    subject: (p: InCluster) => `${p.cluster} asks for your numbers`,
    subjectAgain: (p: InCluster) => `A reminder: ${p.cluster} asks for your numbers`,
    title: "One number a quarter",
    body: (p: InCluster) =>
      `${p.cluster} asks how many persons you treated. It takes some minutes. Your answer is confidential: only your own people and the data steward can read it.`,
    bodyAgain: (p: InCluster) =>
      `${p.cluster} has not had your answer yet. Without it nobody can tell whether the cluster makes the market grow. Your answer is confidential: only your own people and the data steward can read it.`,
    line: (p: { scope: string; quarter: string; day: string }) => `${p.scope}, ${p.quarter}: by ${p.day}`,
    action: "Send the number",
    help: "If you do not offer this, please say so there: that is an answer too, and you are not asked again for the quarter.",
  },
  applicationDecided: {
    subject: (p: InCluster & { organisation: string }) => `The application of ${p.organisation} to ${p.cluster}`,
    titleApproved: "Welcome",
    titleRefused: "About your application",
    approved: (p: InCluster & { organisation: string }) =>
      `${p.cluster} has accepted ${p.organisation} as a member. What happens next, such as the first dues, stands in the portal.`,
    refused: (p: InCluster & { organisation: string }) => `${p.cluster} cannot accept ${p.organisation} as a member at this time.`,
    reason: (p: { reason: string }) => `The office writes: ${p.reason}`,
    action: "Open the portal",
  },
  initiativeNews: {
    subjects: {
      offered: (p: Proposal) => `${p.organisation} wants to take part in “${p.title}”`,
      invited: (p: Proposal) => `${p.organisation} asks you to take part in “${p.title}”`,
      agreed: (p: Proposal) => `${p.organisation} takes part in “${p.title}”`,
      declined: (p: Proposal) => `${p.organisation} does not take part in “${p.title}”`,
      approved: (p: Proposal) => `Members see “${p.title}” now`,
      "sent-back": (p: Proposal) => `The office sends “${p.title}” back`,
      "still-in-use-90": (p: Proposal) => `Three months after “${p.title}”: what is still in use?`,
      "still-in-use-365": (p: Proposal) => `A year after “${p.title}”: what is still in use?`,
    },
    bodies: {
      offered: (p: Proposal) => `${p.organisation} offers to take part. Others see that only once you agree.`,
      invited: (p: Proposal) => `${p.organisation} would like to do this together with you. Read what it is about, and agree or decline.`,
      agreed: (p: Proposal) => `${p.organisation} has agreed: both sides are in.`,
      declined: (p: Proposal) => `${p.organisation} has declined, or taken back its word.`,
      approved: () => "The office has looked at your proposal. Members see it now and can offer to take part.",
      "sent-back": () => "The office has a question before members see your proposal. Change the text and hand it in again.",
      "still-in-use-90": () => "What did it change that still holds? State it on the project’s page, or withdraw what no longer does. It takes a minute.",
      "still-in-use-365": () => "What did it change that still holds after a year? State it on the project’s page, or withdraw what no longer does.",
    },
    action: "Open the proposal",
  },
  roles: { manager: "manager", treasurer: "treasurer", editor: "editor", data_steward: "data steward", observer: "observer" },
};

export type MailWords = typeof en;
