/** Words of an organisation's own page. */
export const ownOrganisation = {
  edit: "Edit profile",
  people: "People",
  seePublic: "See it in the directory",
  listing: {
    title: "In the public directory",
    listed: { title: "Your organisation is listed", body: "Everyone can find it and read what you show to everyone." },
    register: { title: "Only what a public register says is listed", body: "Your own profile is not. This is what is missing:" },
    notListed: { title: "Your organisation is not listed", body: "For the public directory this is missing:" },
    consentGiven: (p: { when: string }) => `Your organisation agreed to be listed on ${p.when}.`,
    consentLead: "To be listed, your organisation has to agree. You can take this back at any time.",
    agree: "Agree to be listed",
    withdraw: "Take the listing back",
    askAdmin: "Someone with the right “admin” in your organisation can agree to the listing.",
    agreed: "You agreed to be listed",
    withdrawn: "The listing is taken back. Your organisation has left the public directory.",
    undo: "Undo",
  },
  completeness: "Your profile",
  profile: { title: "What your own people see", lead: "Under “Edit profile” you can see it as members or everyone do." },
} as const;
