export const signInWords = {
  title: "Sign in",
  email: "E-mail address",
  password: "Password",
  submit: "Sign in",
  forgotten: "Forgotten your password?",
  signUp: "Create an account",
  wrongCredentials: "This e-mail address and password do not open an account. Check both. If you have just signed up, follow the link in our mail first.",
  tooManyAttempts: "Too many attempts. Wait a quarter of an hour, then try again, or set a new password.",
  signOut: "Sign out",
  signedOut: "You are signed out.",
} as const;
