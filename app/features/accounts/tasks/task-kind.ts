/** What may wait for someone. The words of each are in `lib/messages/tasks.ts`. */
export type TaskKind =
  | "appoint-organisation-admin"
  | "decide-application"
  | "answer-join-request"
  | "call-late-payer"
  | "review-proposal"
  | "settle-newsletter"
  | "complaints-about-newsletter"
  | "reach-otherwise";

/** The key of the task to find a new admin for an organisation. */
export function adminTaskKey(organisationId: string): string {
  return `appoint-organisation-admin:${organisationId}`;
}

/** The key of the task to decide an application. */
export function applicationTaskKey(applicationId: string): string {
  return `decide-application:${applicationId}`;
}
