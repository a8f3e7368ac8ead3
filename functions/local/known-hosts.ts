import { isIP } from "node:net";
import { hostname } from "node:os";

/**
 * Under which names this server may be asked. A web page can point a name of its own at this machine (DNS rebinding) and is
 * then of the same origin as our pages; the `Host` header still shows that name. An address is nobody's name, and of names
 * only ours are answered: localhost, those of `baseUrls`, and the machine's own when it listens beyond the loopback.
 */
export function knownHosts(host: string, baseUrls: readonly string[]): (header: string | null | undefined) => boolean {
  const names = new Set(["localhost", host, ...baseUrls.map((url) => new URL(url).hostname)]);
  if (!isLoopback(host)) names.add(hostname());
  const known = new Set([...names].map((name) => name.toLowerCase()));
  return (header) => {
    const name = nameIn(header ?? "");
    return name !== undefined && (isIP(name) !== 0 || known.has(name));
  };
}

/** "Docket.example.org:8080" → "docket.example.org"; "[::1]:8080" → "::1"; undefined for what is no host. */
function nameIn(header: string): string | undefined {
  const [, six, name] = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+?)\.?)(?::\d{1,5})?$/i.exec(header) ?? [];
  return (six ?? name)?.toLowerCase();
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}

/** The answer to whoever asks under another name (RFC 9110, 15.5.20). */
export function misdirected(): Response {
  return new Response("This server does not answer under that name.", {
    status: 421,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
