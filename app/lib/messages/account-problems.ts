/** What can be wrong with the input of the account pages. */
export const accountProblems = {
  nameMissing: "Enter your name.",
  nameTooLong: "At most 120 characters, please.",
  emailMissing: "Enter your e-mail address.",
  emailMalformed: "This is not an e-mail address. One looks like name@example.org.",
  passwordMissing: "Enter your password.",
  passwordTooLong: "At most 256 characters, please.",
  phoneMalformed: "Enter a phone number with digits, spaces and a leading + if you like.",
  codeMissing: "Enter the code.",
  codeMalformed: "The code from the app has six digits.",
  unknownLocale: "Choose one of the list.",
  password: {
    "too-short": "Too short: use at least 10 characters. Several words in a row are easy to remember.",
    "too-long": "At most 256 characters, please.",
    "too-common": "Many people use this password, so it is among the first that a stranger would try. Choose another.",
    "too-personal": "This is little more than your name or address. Choose something that others do not know of you.",
  },
  wrongPassword: "This is not your password.",
  tooManyAttempts: "Too many attempts. Wait a quarter of an hour, then try again.",
  tooManyMails: "Several mails went to this address already. Wait an hour, then try again.",
} as const;
