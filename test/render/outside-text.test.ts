import { describe, expect, it } from "vitest";
import { hostOf, MARK_BEGIN, outsideText, safeLink } from "../../functions/render/outside-text.ts";

const at = (...points: number[]): string => String.fromCodePoint(...points);
/** Every code point from `first` to `last`. */
const points = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, place) => first + place);

describe("text from outside", () => {
  it("is itself where it is plain, and in any language", () => {
    for (const text of [
      "Motion to dismiss.",
      "§ 1225(b) “MPP” — Peña v. Muñoz",
      "日本語 עברית العربية",
      "e\u0301 ầ",
      "👩 🏽",
    ])
      expect(outsideText(text)).toBe(text);
  });

  it("has no control character and no line break: a run of them is one space", () => {
    const controls = [...points(0x00, 0x1f), ...points(0x7f, 0x9f), 0x2028, 0x2029];
    for (const point of controls) expect([point, outsideText(`a${at(point)}b`)]).toEqual([point, "a b"]);
    expect(outsideText("a\r\n\t\u2028b")).toBe("a b");
    expect(outsideText("a \r\n b")).toBe("a b");
  });

  it("has no mark that turns the direction, joins, or is not seen", () => {
    const unseen = [
      ...points(0x200b, 0x200f),
      ...points(0x202a, 0x202e),
      ...points(0x2066, 0x2069),
      ...[0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180e, 0x2060, 0x3164, 0xfeff, 0xffa0],
      ...points(0xe0020, 0xe0024),
    ];
    for (const point of unseen) expect([point, outsideText(`DEN${at(point)}IED`)]).toEqual([point, "DENIED"]);
    expect(outsideText(`a${at(0x202e, 0x202e, 0x200b)}b`)).toBe("ab");
  });

  it("shows half a pair and what is no character as the sign for it", () => {
    for (const half of ["\uD800", "\uDFFF", "\uFFFE", "\uFFFF"]) expect(outsideText(`a${half}b`)).toBe("a\uFFFDb");
    expect(outsideText("\uD83D\uDE00")).toBe("😀");
  });

  it("keeps four accents of a letter, not forty", () => {
    const accents = "\u0301\u0302\u0303\u0304";
    expect(outsideText(`e${accents}`)).toBe(`e${accents}`);
    expect(outsideText(`e${accents}\u0305x`)).toBe(`e${accents}x`);
    expect(outsideText(`e${accents.repeat(10)}x${accents.repeat(10)}`)).toBe(`e${accents}x${accents}`);
  });

  it("never has two spaces together, nor a mark of ours", () => {
    expect(outsideText("a   b  c d")).toBe("a b c d");
    for (const before of ["", "é "])
      expect(outsideText(`${before}${MARK_BEGIN}to-${MARK_BEGIN}`)).toBe(
        `${before}docketwire mark to-docketwire mark `,
      );
    expect(MARK_BEGIN).toBe("docketwire-mark-");
  });

  it("writes no mark by what is taken out of it", () => {
    expect(outsideText("docketwire-\u200Bmark-to")).not.toContain(MARK_BEGIN);
    expect(outsideText("docketwire-mark\u200B-to")).not.toContain(MARK_BEGIN);
  });
});

describe("a link", () => {
  it("is an absolute https address, as the network would read it", () => {
    expect(safeLink("https://WWW.court.example/a/../b?c#d")).toBe("https://www.court.example/b?c#d");
    expect(safeLink("HTTPS:\\\\www.court.example\\x")).toBe("https://www.court.example/x");
  });

  it.each([null, undefined, "", "x", "//a.example", "http://a.example/", "ftp://a.example/", "javascript:alert(1)"])(
    "is none when it is %s",
    (url) => expect(safeLink(url)).toBeUndefined(),
  );

  it("has neither user nor password", () => {
    for (const url of ["https://u@a.example/", "https://u:p@a.example/", "https://:p@a.example/"])
      expect(safeLink(url)).toBeUndefined();
    expect(safeLink("https://a.example/u:p@b")).toBe("https://a.example/u:p@b");
  });

  it("holds no character that could end its attribute, and shows the same place", () => {
    expect(safeLink(`https://a.example/?q='"<>\\^\`{|} `)).toBe("https://a.example/?q=%27%22%3C%3E%5C%5E%60%7B%7C%7D");
    expect(safeLink("https://a.example/?q='a' 'b'")).toBe("https://a.example/?q=%27a%27%20%27b%27");
  });

  it("of ours may be on http, on one machine: below our own address only", () => {
    const base = "http://127.0.0.1:8080";
    expect(safeLink(`${base}/entries/mpp-1'`, base)).toBe(`${base}/entries/mpp-1%27`);
    expect(safeLink("http://127.0.0.1:80801/entries/mpp-1", base)).toBeUndefined();
    expect(safeLink("http://127.0.0.1:8080@evil.example/", base)).toBeUndefined();
    expect(safeLink("https://court.example/", base)).toBe("https://court.example/");
    expect(safeLink("http://[/", "http://[")).toBeUndefined();
  });

  it("shows its host", () => {
    expect(hostOf("https://www.court.example:8443/x")).toBe("www.court.example:8443");
  });
});
