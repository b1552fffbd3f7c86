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
As long as the account or the membership lasts, and afterwards as long as the law asks for. Copies of the mails that the portal sends are kept for a year, those with a link that opens an account for 30 days, those that the statutes ask for for ten years.

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
  lead: "A few minutes of work. All of it can be changed later under Office, Settings. The link that brought you here works once.",
  you: "You, the first manager",
  yourHint: "You may do everything in the office and appoint others. Next you set up a second step for signing in.",
  yourName: "Your name",
  yourEmail: "Your e-mail address",
  password: "Password",
  passwordHint: "At least 10 characters. Several words in a row are easy to remember.",
  textsHint: "Texts to start from, no legal advice. What stands in braces is filled in from the fields above.",
  submit: "Set up the portal",
  stateLead: "Whoever runs the server decides this; the portal works without either.",
  linkUsed: "This link has been used or has run out. Whoever runs the server gets a new one with: npm run muster -- setup-link",
  done: "The portal is set up",
} as const;
