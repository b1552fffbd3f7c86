/** Hosts on which many organisations have their pages, and the first parts of mail providers' domains: sharing one says nothing. */
const shared = new Set(
  "facebook fb instagram linkedin twitter x youtube tiktok pinterest wix wixsite weebly wordpress blogspot blogger squarespace webnode jimdo jimdosite jimdofree site123 godaddysites strikingly webflow carrd notion google sites googlesites goo bit linktr linktree github gitlab netlify vercel pages herokuapp azurewebsites shopify myshopify booking tripadvisor airbnb expedia zomato thefork yelp foursquare eventbrite meetup medium substack tumblr mailchimp gmail googlemail hotmail outlook live msn yahoo icloud aol gmx web t-online sapo mail proton protonmail yandex example".split(
    " ",
  ),
);

/** Endings under which names are registered one level further down. */
const secondLevels = /^(co|com|org|net|gov|gob|gouv|ac|edu|gv|nom|or|ne|ltd|plc|sch|nhs|asso|muni|k12|go|id|info|biz|inf)$/;

/** First labels that name a version of a site rather than another one. */
const versions = /^(www\d?|m|en|pt|de|fr|es|it|hr|nl|shop|loja|home|site|web|new|old)$/;

/**
 * The host of a web address by which an organisation can be recognised ("https://www.clinic.example/x" → "clinic.example");
 * null where there is none, or where it is a host that many share. Departments with hosts of their own stay apart.
 */
export function ownDomain(website: string | null): string | null {
  if (website === null || !URL.canParse(website)) return null;
  const labels = new URL(website).hostname.toLowerCase().replace(/\.$/, "").split(".");
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1) as string)) return null;
  const isDeep = labels.length > 2 && (labels.at(-1) as string).length === 2 && secondLevels.test(labels.at(-2) as string);
  const registered = labels.slice(isDeep ? -3 : -2);
  if (shared.has(registered[0] as string)) return null;
  while (labels.length > registered.length && versions.test(labels[0] as string)) labels.shift();
  return labels.join(".");
}
