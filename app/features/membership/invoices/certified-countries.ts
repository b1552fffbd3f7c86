/** Countries in which invoices must come from certified software: Portugal (Decreto-Lei 28/2019, Portaria 363/2010). Muster is not certified. */
const certified: readonly string[] = ["PT"];

/** Whether a document of a seller there is a payment notice only: the invoice proper comes from certified software elsewhere. */
export function isNoticeOnly({ seller }: { seller: { countryCode: string } }): boolean {
  return certified.includes(seller.countryCode);
}
