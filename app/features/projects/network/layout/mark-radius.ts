/** The area of a mark grows with the number of partners, or of organisations that it stands for; in the drawing's units. */
export function organisationRadius(partners: number): number {
  return Math.round((5 + 2.1 * Math.sqrt(Math.min(partners, 60))) * 10) / 10;
}

export function groupRadius(organisations: number): number {
  return Math.round(Math.min(70, 11 + 2.1 * Math.sqrt(organisations)) * 10) / 10;
}
