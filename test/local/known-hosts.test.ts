import { describe, expect, it } from "vitest";
import { knownHosts } from "../../functions/local/known-hosts.ts";

describe("the names under which one machine answers", () => {
  const isKnown = knownHosts("127.0.0.1", ["https://docket.example.org"]);

  it.each([
    "localhost",
    "localhost:8080",
    "LOCALHOST:1",
    "127.0.0.1:8080",
    "[::1]:8080",
    "192.0.2.7",
    "docket.example.org",
    "docket.example.org.:443",
  ])("answers under %s", (host) => expect(isKnown(host)).toBe(true));

  it.each([
    "evil.example.com",
    "evil.example.com:8080",
    "localhost.evil.example.com",
    "127.0.0.1.evil.example.com",
    "docket.example.org.evil.example.com",
    "user@localhost",
    "localhost:8080:1",
    " ",
    "",
    null,
    undefined,
  ])("does not answer under %s", (host) => expect(isKnown(host)).toBe(false));

  it("answers under the machine's own name only where others may come", () => {
    const open = knownHosts("0.0.0.0", []);
    expect(open("evil.example.com")).toBe(false);
    expect(open("192.0.2.7:8080")).toBe(true);
  });
});
