/** What can be wrong with the input of the account pages. */
export const accountProblems = {
  emailMissing: "Enter your e-mail address.",
  emailMalformed: "This is not an e-mail address. One looks like name@example.org.",
  passwordMissing: "Enter your password.",
  passwordTooLong: "At most 256 characters, please.",
} as const;
