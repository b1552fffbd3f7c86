/** What a new portal's privacy notice and imprint start from; the names in braces are filled in when the portal is set up. */
export const setupTexts = {
  privacyNotice: `{legal entity} runs {portal} and is responsible for what happens to personal data here. Write to {e-mail} with any question about it.

What we keep
Of people who sign up: name, e-mail address, a password that nobody can read, the organisations they act for, and what they change here and when. Of members: what they enter into their profile, each field with the audience that they choose.

Why
To run the cluster: to show who belongs to it, to keep its register, and to be able to say who changed what. Nothing is sold, and nobody is followed from page to page: the only cookies are those that keep you signed in and remember the appearance that you chose.

Who sees it
What is marked as public is public. The rest is seen by members, by signed-in people or by the office alone, as each field says. Mail is handed to the company that delivers it.

How long
As long as the account or the membership lasts, and afterwards as long as the law asks for.

Your rights
You may ask what we hold of you, have it corrected or deleted, take it with you, object, and complain to your data protection authority.`,
  imprint: `{legal entity}
{address}

E-mail: {e-mail}

Represented by: (name of the board or the director)
Register: (register and number, VAT number)`,
} as const;

export const setUpWords = {
  title: "Set up this portal",
  lead: "This takes a few minutes. You can change all of it later under Office, Settings. The link that brought you here works once.",
  you: "You, the first manager",
  yourHint: "You can do everything in the office and appoint others. Right after this you set up a second factor for signing in.",
  yourName: "Your name",
  yourEmail: "Your e-mail address",
  password: "Password",
  passwordHint: "At least 10 characters. Three or four unrelated words are easy to remember and hard to guess.",
  cluster: "The cluster",
  name: "Name of the cluster",
  nameHint: "As members call it. It stands on top of every page.",
  legalEntityName: "Legal entity",
  legalEntityHint: "The association or company that runs the cluster, with its legal form.",
  legalAddress: "Address",
  region: "Where it is",
  country: "Country",
  nutsCode: "Region",
  nutsHint: "The NUTS code of the region, for example PT15 for the Algarve.",
  currency: "Currency",
  currencyHint: "Three letters, for example EUR.",
  timeZone: "Time zone",
  timeZoneHint: "For example Europe/Lisbon.",
  mail: "Mail from the portal",
  senderName: "Sender’s name",
  senderEmail: "Sender’s address",
  senderHint: "Replies go there. It also stands in the imprint.",
  texts: "Legal pages",
  textsHint: "Starting texts, not legal advice. {legal entity}, {address}, {portal} and {e-mail} are filled in from above when you save.",
  privacyNotice: "Privacy notice",
  imprint: "Imprint",
  submit: "Set up the portal",
  state: "What is connected",
  stateLead: "Whoever runs the server sets this up; it is not part of this form.",
  mailState: {
    outbox:
      "No mail service is connected. Every message stays in the portal’s outbox, where you can read it: nothing is sent. To send mail, the server needs RESEND_API_KEY or SMTP_URL.",
    resend: "Mail is sent through Resend.",
    smtp: "Mail is sent through your own mail server.",
  },
  paymentsState: {
    none: "No payment service is connected. The portal takes no payments. To take them, the server needs STRIPE_SECRET_KEY.",
    test: "Stripe is connected in test mode: no money moves.",
    live: "Stripe is connected.",
  },
  mailTerm: "Mail",
  paymentsTerm: "Payments",
  linkUnusable: "This link has been used or has expired. Start the server again, or run npm run muster -- setup-link, to get a new one.",
  done: "The portal is set up. One more thing: your second factor.",
  problems: {
    "too-short": "This password is too short: at least 10 characters, please.",
    "too-long": "This password is too long: at most 256 characters, please.",
    "too-common": "This password is one that many people use, so it would be tried first. Choose another one.",
    "too-personal": "This password is made of your name or address. Choose another one.",
    missing: "Please fill this in.",
    tooLong: "This is too long.",
    emailMalformed: "This is not an e-mail address. One looks like name@example.org.",
  },
} as const;
