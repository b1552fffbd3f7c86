import { paths } from "./paths.ts";

/** The pages of one's own account. */
export const accountLinks = {
  details: paths.account(),
  email: paths.accountEmail(),
  password: paths.accountPassword(),
  secondFactor: paths.secondFactorSetup(),
  newsletters: paths.accountNewsletters(),
  sessions: paths.accountSessions(),
};
