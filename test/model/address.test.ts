import { describe, expect, it } from "vitest";
import { mailboxOf, maskedAddress, networkOf, parseAddress } from "../../functions/model/address.ts";

describe("an address", () => {
  it.each([
    ["ann@example.org", "ann@example.org"],
    ["  Ann.Lee+mpp@Example.ORG. ", "Ann.Lee+mpp@example.org"],
    ["o'brien@mail.example.org", "o'brien@mail.example.org"],
    ["ann@bücher.example", "ann@xn--bcher-kva.example"],
    [`${"a".repeat(64)}@example.org`, `${"a".repeat(64)}@example.org`],
  ])("%j is %j", (text, address) => {
    expect(parseAddress(text)).toBe(address);
  });

  it.each([
    "",
    "@example.org",
    "ann@",
    "ann@localhost",
    "ann@127.0.0.1",
    "ann@[127.0.0.1]",
    "ann@example.123",
    "ann@-a.org",
    "ann@example.org/x",
    "ann@example.org:25",
    "ann@exa mple.org",
    "ann@@example.org",
    "a..b@example.org",
    ".a@example.org",
    "a.@example.org",
    '"a b"@example.org',
    "a(comment)@example.org",
    "añn@example.org",
    "victim@example.org, other@example.org",
    "ann@example.org\r\nTo: eve@example.org",
    "ann\u0000@example.org",
    `${"a".repeat(65)}@example.org`,
    `a@${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(63)}.${"e".repeat(63)}.org`,
  ])("%j is none that we can write to", (text) => {
    expect(() => parseAddress(text)).toThrow("not an e-mail address");
  });

  it.each([
    ["a.n.n+x+y@GoogleMail.com", "ann@gmail.com"],
    ["Ann+mpp@example.org", "ann@example.org"],
    ["a.n.n@example.org", "a.n.n@example.org"],
  ])("%j belongs to the mailbox %j", (address, mailbox) => {
    expect(mailboxOf(address)).toBe(mailbox);
  });

  it("shows only its first letter and its domain when masked", () => {
    expect(maskedAddress("mary@example.org")).toBe("m•••@example.org");
  });
});

describe("a network", () => {
  it.each([
    ["203.0.113.77", "203.0.113.0/24"],
    ["::ffff:203.0.113.77", "203.0.113.0/24"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"],
    ["2001:0DB8:0001::1", "2001:db8:1::/48"],
    ["2001:db8::1", "2001:db8:0::/48"],
    ["::1", "0:0:0::/48"],
  ])("of %s is %s", (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});
