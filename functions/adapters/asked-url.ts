import { isIP } from "node:net";
import { ExpectedError } from "../model/errors.ts";

/** Longest address that we follow. */
const URL_CHARACTERS_MAX = 2_000;

/**
 * The parsed address, when it may be asked: https, the default port, no user name, and a host that is on the list, letter for letter.
 * @throws ExpectedError("invalid") saying what is wrong; never repeats more of the address than its host
 */
export function checkedUrl(text: string, hosts: readonly string[]): URL {
  if (text.length > URL_CHARACTERS_MAX)
    throw new ExpectedError("invalid", `an address of ${text.length} characters is not asked`);
  if (/[\s\\]|\p{Cc}/u.test(text))
    throw new ExpectedError("invalid", "an address with white space, control characters or backslashes is not asked");
  if (!URL.canParse(text)) throw new ExpectedError("invalid", "not an address");
  const url = new URL(text);
  const host = url.hostname;
  if (url.protocol !== "https:")
    throw new ExpectedError("invalid", `only https is asked, not ${url.protocol.slice(0, 20)}`);
  if (url.username || url.password)
    throw new ExpectedError("invalid", `an address with a user name is not asked (${host})`);
  if (url.port !== "") throw new ExpectedError("invalid", `port ${url.port} is not asked (${host})`);
  if (isIP(host.replace(/^\[|\]$/g, "")) !== 0)
    throw new ExpectedError("invalid", `an address without a name is not asked (${host})`); // [::1]
  if (!hosts.includes(host)) throw new ExpectedError("invalid", `${host} is not a host of this source`);
  url.hash = "";
  return url;
}
