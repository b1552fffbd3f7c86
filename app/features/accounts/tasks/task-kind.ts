/** What may wait for someone. The words of each are in `lib/messages/tasks.ts`. */
export type TaskKind = "appoint-organisation-admin";

/** The key of the task to find a new admin for an organisation. */
export function adminTaskKey(organisationId: string): string {
  return `appoint-organisation-admin:${organisationId}`;
}
