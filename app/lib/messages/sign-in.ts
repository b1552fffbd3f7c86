export const signInWords = {
  title: "Sign in",
  leadToNext: "The page that you asked for opens once you are signed in.",
  email: "E-mail address",
  password: "Password",
  submit: "Sign in",
  forgotten: "Forgotten your password?",
  signUp: "Create an account",
  confirmAgain: "Confirmation mail not there?",
  wrongCredentials: "This e-mail address and password do not open an account. Check both. If you have just signed up, follow the link in our mail first.",
  tooManyAttempts: "Too many attempts. Wait a quarter of an hour, then try again, or set a new password.",
  signOut: "Sign out",
  signedOut: "You are signed out.",
} as const;

export const signUpWords = {
  title: "Create an account",
  lead: "For people who work in or with the cluster. Your organisation’s admin or the cluster’s office gives you rights afterwards.",
  name: "Your name",
  nameHint: "As colleagues know you.",
  email: "E-mail address",
  password: "Password",
  passwordHint: "At least 10 characters. Several words in a row are easy to remember.",
  submit: "Create account",
  haveOne: "I have an account already",
} as const;

export const checkMailWords = {
  title: "Check your mail",
  bodies: {
    "sign-up": "If you can open an account with this address, a mail is on its way to it. Follow its link to confirm the address; it works for two days.",
    reset: "If there is an account with this address, a mail is on its way to it. Follow its link to set a new password; it works for one hour.",
    email: "If the new address is free, a mail is on its way to it. Your address changes when you follow its link; it works for one day.",
  },
  nothing: "Nothing there after a few minutes? Look into the folder for unwanted mail, and check that the address is spelt right.",
  demo: "This is a demo: no mail leaves it. You find it in the demo mailbox.",
  openMailbox: "Open the demo mailbox",
  back: "Sign in",
} as const;

export const confirmWords = {
  back: "Sign in",
  againTitle: "Send the confirmation mail again",
  againLead: "For accounts whose address is not confirmed yet. The link in an earlier mail stops working.",
  email: "E-mail address",
  send: "Send",
  title: "Confirm your e-mail address",
  lead: "Enter the password that you chose when you signed up.",
  password: "Password",
  submit: "Confirm and sign in",
  wrongPassword: "This is not the password of this account. If you do not know it, set a new one: that confirms your address too.",
  forgotten: "Set a new password",
  invalidTitle: "This link no longer works",
  invalid: "It was used already, a newer one was sent, or its time is up. You can have another one sent.",
  again: "Send another link",
  done: "Your e-mail address is confirmed. Welcome!",
} as const;

export const resetWords = {
  back: "Sign in",
  askTitle: "Set a new password",
  askLead: "Tell us the e-mail address of your account. We send you a link.",
  email: "E-mail address",
  send: "Send the link",
  title: "Set a new password",
  lead: "Afterwards you are signed out on all devices and sign in with the new password.",
  password: "New password",
  passwordHint: "At least 10 characters. Several words in a row are easy to remember.",
  submit: "Save the password",
  invalidTitle: "This link no longer works",
  invalid: "It was used already, a newer one was sent, or its hour is up. You can have another one sent.",
  again: "Send another link",
  done: "Your new password is saved. Sign in with it.",
} as const;

export const changeEmailLinkWords = {
  title: "Use a new e-mail address",
  body: (p: { email: string }) => `From now on your account uses ${p.email}.`,
  submit: "Use this address",
  invalidTitle: "This link no longer works",
  invalid: "It was used already, a newer one was sent, or its day is up. Sign in and ask for the change again.",
  taken: "Meanwhile this address belongs to another account. Sign in and choose another one.",
  done: "Your account uses the new e-mail address now.",
} as const;

export const secondFactorSignInWords = {
  title: "Enter your code",
  lead: "Open your authenticator app and type the six digits that it shows for this portal.",
  code: "Code",
  codeHint: "Without the app: one of your recovery codes.",
  submit: "Continue",
  wrong: "This code does not fit, was used already, or its time is up. Wait for the next one and try again.",
  tooMany: "Too many wrong codes. Wait a quarter of an hour, then try again.",
  lost: "Neither app nor recovery codes? Ask the cluster’s office: a manager can take the second step away, after making sure that it is you.",
  signOut: "Sign out",
  demoTitle: "Your app would show",
  demo: "The code stands here because this cluster is made up. A real portal never shows it.",
  fewLeft: (p: { count: number }) => `You used a recovery code. Codes left: ${p.count}. You can make new ones in your account.`,
} as const;
