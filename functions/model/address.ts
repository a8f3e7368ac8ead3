import { ExpectedError } from "./errors.ts";

/** Bounds of RFC 5321. */
const ADDRESS_CHARACTERS_MAX = 254;
const LOCAL_CHARACTERS_MAX = 64;

/**
 * One plain address, as it may stand in a header: `Ann.Lee+mpp@Example.org` → `Ann.Lee+mpp@example.org`. The mail service
 * takes no UTF-8 before the @; a domain in another script becomes punycode.
 * @throws ExpectedError("invalid"), without the address in it
 */
export function parseAddress(text: string): string {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf("@");
  const local = trimmed.slice(0, at);
  const domain = domainOf(trimmed.slice(at + 1));
  // ann.lee+mpp, o'brien; no quotes, comments, spaces or line breaks
  const isLocal = at > 0 && /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(local);
  const fits = local.length <= LOCAL_CHARACTERS_MAX && local.length + 1 + domain.length <= ADDRESS_CHARACTERS_MAX;
  if (!isLocal || domain === "" || !fits)
    throw new ExpectedError("invalid", "not an e-mail address that we can write to");
  return `${local}@${domain}`;
}

function domainOf(text: string): string {
  const bare = text.replace(/\.$/, ""); // example.org.
  // Nothing that would make more than a host of an address: "example.org/x", "example.org:25"
  if (/[\s/\\?#@:%[\]]/.test(bare) || !URL.canParse(`http://${bare}`)) return "";
  const domain = new URL(`http://${bare}`).hostname;
  // example.org, xn--bcher-kva.example; no IP address, no bare host name
  return /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(domain)
    ? domain
    : "";
}

/** What equal addresses have in common: providers do not tell apart upper and lower case. */
export function sameAddress(address: string): string {
  return address.toLowerCase();
}

/** What all addresses of one mailbox have in common, for limits: no tag after a plus, no dots at Gmail. */
export function mailboxOf(address: string): string {
  const lower = address.toLowerCase();
  const at = lower.lastIndexOf("@");
  const domain = lower.slice(at + 1);
  const local = lower.slice(0, at).replace(/(?<=.)\+.*$/, ""); // ann+1 → ann
  const isGmail = domain === "gmail.com" || domain === "googlemail.com";
  return isGmail ? `${local.replaceAll(".", "")}@gmail.com` : `${local}@${domain}`;
}

/** `m•••@example.org`: enough for its owner. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, 1)}•••${address.slice(at)}`;
}

/** The part of an IP address that a household or an office shares: /24 of IPv4, /48 of IPv6. Anything else is itself. */
export function networkOf(ip: string): string {
  const plain = ip
    .trim()
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, ""); // ::ffff:203.0.113.7
  const v4 = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(plain); // 203.0.113.7
  if (v4?.[1]) return `${v4[1]}.0/24`;
  if (!plain.includes(":")) return plain;
  const [head = "", tail = ""] = plain.split("::");
  const groups = head === "" ? [] : head.split(":");
  const missing = plain.includes("::") ? 8 - groups.length - (tail === "" ? 0 : tail.split(":").length) : 0;
  const whole = [...groups, ...Array<string>(Math.max(0, missing)).fill("0"), ...(tail === "" ? [] : tail.split(":"))];
  return `${whole
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/48`;
}
