import { describe, expect, it } from "vitest";
import { html, lines, NOTHING, raw, when } from "../../../functions/render/pages/html.ts";

describe("markup", () => {
  it("escapes and cleans every word put in, alone or in a list, also in attributes", () => {
    const word = `<b title="x" id='y'>&\u202E`;
    const escaped = "&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;";
    expect(String(html`<p>${word}</p>`)).toBe(`<p>${escaped}</p>`);
    expect(String(html`<p>${[word, [word]]}</p>`)).toBe(`<p>${escaped}${escaped}</p>`);
    expect(String(html`<a title="${word}">`)).toBe(`<a title="${escaped}">`);
  });

  it("escapes markup of its own once, and writes numbers", () => {
    const inner = html`<b>${"&"}</b>`;
    expect(String(html`<p>${inner} ${[inner]} ${7}</p>`)).toBe("<p><b>&amp;</b> <b>&amp;</b> 7</p>");
    expect(String(html`${raw("<hr>")}`)).toBe("<hr>");
  });

  it("keeps line breaks and indents where they are a text's own, clean and escaped", () => {
    expect(String(lines("a\r\n  b\rc  d\n\n   <\u202E>"))).toBe("a\n  b\nc d\n\n   &lt;&gt;");
    expect(String(lines("a  b   c"))).toBe("a b c"); // only what stands before a line is an indent
    expect(String(lines(""))).toBe("");
  });

  it("is nothing where there is nothing to write", () => {
    const build = (value: unknown) => html`<p>${value}</p>`;
    for (const none of [null, undefined, false] as const) expect(when(none, build)).toBe(NOTHING);
    expect(String(NOTHING)).toBe("");
    expect(String(when("", build))).toBe("<p></p>");
    expect(String(when(0, build))).toBe("<p>0</p>");
  });
});
