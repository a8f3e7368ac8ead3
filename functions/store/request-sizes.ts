/** Alias items written at a time. */
export const ALIASES_CHUNK_MAX = 10;
/** Items read in one request for many keys. */
export const KEYS_PER_READ_MAX = 100;
