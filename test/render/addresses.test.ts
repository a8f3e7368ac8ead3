import { describe, expect, it } from "vitest";
import { digestUrl, entryUrl, numberRanges, numbersIn } from "../../functions/render/addresses.ts";
import { safeLink } from "../../functions/render/outside-text.ts";

const BASE = "https://docket.example.org";
const WINDOW = { matter: "mpp", from: 11, to: 99 };

describe("the address of counted events", () => {
  it("names exactly them, in ranges", () => {
    expect(digestUrl(BASE, WINDOW)).toBe(`${BASE}/matters/mpp/digests/11..99`);
    expect(digestUrl(BASE, WINDOW, [15, 13, 14, 20, 20])).toBe(`${BASE}/matters/mpp/digests/11..99?n=13-15,20`);
    expect(numbersIn("13-15,20", WINDOW)).toEqual([13, 14, 15, 20]);
    expect(numberRanges([])).toBe("");
  });

  it("is of the whole window when they are too scattered for a link", () => {
    const scattered = Array.from({ length: 2000 }, (_, index) => 1000 + 2 * index);
    expect(digestUrl(BASE, { ...WINDOW, to: 9999 }, scattered)).toBe(`${BASE}/matters/mpp/digests/11..9999`);
  });

  it.each(["", "x", "13-", "15-13", "11", "100", "13-100", "1e3", "13,,14", "-5", "13-14-15"])("refuses %s", (text) => {
    expect(() => numbersIn(text, WINDOW)).toThrow(/not numbers of this digest/);
  });
});

it("keeps what is no part of an address out of it", () => {
  expect(entryUrl(BASE, "mpp-12/../x?")).toBe(`${BASE}/entries/mpp-12%2F..%2Fx%3F`);
});

describe("a link from outside", () => {
  it.each([
    "http://a.example/",
    "javascript:alert(1)",
    "data:text/html,x",
    "//a.example/x",
    "https://a@b.example/",
    "https://a:b@c.example/",
    "",
    "x",
  ])("is none when it is %s", (url) => {
    expect(safeLink(url)).toBeUndefined();
  });

  it("is an ASCII address that cannot leave its attribute", () => {
    expect(safeLink("https://www.supremecourt.gov/a b'\"<>.pdf")).toBe(
      "https://www.supremecourt.gov/a%20b%27%22%3C%3E.pdf",
    );
    expect(safeLink("https://соurt.gov/x")).toMatch(/^https:\/\/xn--/);
    expect(safeLink("http://127.0.0.1:8080/documents/1", "http://127.0.0.1:8080")).toBe(
      "http://127.0.0.1:8080/documents/1",
    );
  });
});
