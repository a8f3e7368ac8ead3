/** What later rulings did to an entry, for pages and the API: worked out when it is asked for, from what is known then. */
export { type LaterHistories, laterHistories } from "../entries/later-history.ts";
