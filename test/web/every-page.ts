/** One address of every kind of public page, of the ledger of `filed-entries.ts`. */
export const EVERY_PAGE = [
  "/",
  "/matters/mpp",
  "/matters/mpp/entries",
  "/matters/mpp/entries?q=brief&court=ca9",
  "/matters/mpp/rulings",
  "/matters/mpp/amicus",
  "/matters/mpp?asOf=2020-03-12",
  "/matters/mpp/orders",
  "/matters/mpp/orders?asOf=2020-03-12",
  "/matters/mpp/orders/cand-3-19-cv-00807-2019-04-08-preliminary-injunction",
  "/matters/mpp/agency-acts/protocols",
  "/matters/mpp/timeline",
  "/matters/mpp/dates",
  "/matters/mpp/corrections",
  "/matters/mpp/changes",
  "/matters/mpp/changes?from=2020-03-01&to=2020-03-31",
  "/matters/mpp/entries?asOf=2020-03-12",
  "/entries/mpp-1?asOf=2020-03-12T14:30:00Z",
  "/matters/mpp/digests/0..4",
  "/entries/mpp-1",
  "/entries/mpp-3",
  "/dockets/ca9/19-15716",
  "/dockets/cand/3%3A19-cv-00807",
  "/health",
  "/about",
  "/glossary",
] as const;

/** Pages without JSON: of the API itself, not found, refused, personal. */
export const OTHER_PAGES = ["/api", "/nowhere", "/entries/mpp-999", "/c/forged", "/u/forged"] as const;
