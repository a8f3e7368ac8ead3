import { describe, expect, it } from "vitest";
import { $, cellsOf, isCutOff, treeOf, treesById } from "../../../functions/sources/markup/markup-tree.ts";
import { markupText, plainOf, textOf } from "../../../functions/sources/markup/text-of.ts";

describe("a page's tree", () => {
  it("is cheerio's, and repaired as courts' pages need", () => {
    const tree = treeOf("<table class='a b'><tr><td>1<td>2<tr><th>3</table><!-- <p>no --><P ID=x>end");
    const rows = tree.find("table.b tr").get();
    expect(rows.map((row) => cellsOf(row).map(plainOf))).toEqual([["1", "2"], ["3"]]);
    expect(tree.find("p").attr("id")).toBe("x");
    expect($(rows[0]!).find("td").last().text()).toBe("2");
  });

  it("keeps the case of names in XML, and no entity that the document declares", () => {
    const tree = treeOf(
      '<!DOCTYPE a [<!ENTITY e "no">]><a><pubDate>&e;1&amp;</pubDate><pubdate>2</pubdate></a>',
      "xml",
    );
    expect(tree.find("pubDate").text()).toBe("&e;1&");
  });

  it("has only the elements with the ids that are asked for, each id in a tree of its own", () => {
    const { head, rows } = treesById(
      "<div id=head>a<p id=rows>of the head</div>b<p id=rows>c</p><div><p id=rows>d</p></div><p id=other>e</p>",
      ["head", "rows"],
    );
    expect([plainOf(head), plainOf(rows)]).toEqual(["aof the head", "cd"]);
    expect(head.find("#rows").length).toBe(1);
    expect(rows.find("p").length).toBe(2);
  });

  it("says which elements were cut off: not those whose end tag HTML lets out", () => {
    const cut = (html: string, name: string) => treeOf(html).find(name).get().map(isCutOff);
    expect(cut("<div><table><tr><td>a</table></div>", "div, table, tr, td")).toEqual([false, false, false, false]);
    expect(cut("<div><table><tr><td>a</div>", "div, table, tr, td")).toEqual([false, true, false, false]);
    expect(cut("<div><table><tr><td>a", "div, table")).toEqual([true, true]);
  });

  it("reads past forms: the end of one inside another ends nothing around it", () => {
    const tree = treeOf("<form id=a><table><tr><td>1<form id=b></form></td><td>2</td></tr></table></form>");
    expect(
      tree
        .find("table tr")
        .get()
        .map((row) => cellsOf(row).map(plainOf)),
    ).toEqual([["1", "2"]]);
    expect(tree.find("table").get().map(isCutOff)).toEqual([false]);
  });

  it("is searched in linear time, however many elements stand side by side at its top", () => {
    const before = process.cpuUsage();
    expect(treeOf("<i></i>".repeat(100_000)).find("i").length).toBe(100_000);
    const [table] = treeOf(`<table>${"<tr><td>1".repeat(50_000)}</table>`).find("table");
    expect($(table!).find(":scope tr").length).toBe(50_000);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000); // some 100 ms; the square of them is minutes
  });
});

describe("the text that a reader sees", () => {
  it("has a blank for a line break, none for other tags, and nothing of scripts and what is left out", () => {
    const tree = treeOf("Filed by<b>John</b><br>Doe<script>x()</script><style>p{}</style> <i>now</i>");
    expect(plainOf(tree)).toBe("Filed byJohn Doe now");
    expect(textOf(tree, ({ name }) => name === "i")).toBe("Filed byJohn Doe ");
    expect(textOf(tree.find("b")[0])).toBe("John");
    expect(textOf(undefined)).toBe("");
  });

  it("of a field may be markup, or not", () => {
    expect(markupText("delivered the <a href='x'>opinion</a>")).toBe("delivered the opinion");
    expect(markupText("O&#39;Brien")).toBe("O'Brien");
    expect(markupText("5 > 4")).toBe("5 > 4");
  });
});
