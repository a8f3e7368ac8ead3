/**
 * The absolute http(s) address of a link, or null: no other scheme, no user name or password in it, no markup or
 * backslash, and nothing that does not parse. Relative links are resolved against `base` (a `<base>` element in the page
 * is ignored).
 */
export function webAddress(href: string | null | undefined, base: string): string | null {
  if (!href?.trim() || /[<>"\\]/.test(href)) return null; // "><svg/onload=…>, \\evil.example
  const url = URL.parse(href.trim(), base);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) return null;
  return url.username || url.password || !url.hostname ? null : url.href;
}

/** The address to resolve a page's links against: its own when it came from the web, else `home` (a saved file). */
export function baseOf(pageUrl: string, home: string): string {
  // https://www.supremecourt.gov/docket/…, file:///saved/19-1212.html
  return /^https?:\/\//i.test(pageUrl) ? pageUrl : home;
}
