import * as cheerio from "cheerio";
import { describe, expect, it } from "vitest";
import { pageWords } from "../../functions/render/words/en/pages.ts";
import { pageWordsEs } from "../../functions/render/words/es/pages.ts";
import { FORM, linkIn, readerCopy } from "./reader-copy.ts";

const SPANISH = { "Accept-Language": "es-MX,es;q=0.9,en;q=0.5" };

/** Every text of `words`, functions left out, with the names that lead to it. */
function textsOf(words: object, at = ""): [string, string][] {
  return Object.entries(words).flatMap(([name, value]): [string, string][] => {
    if (typeof value === "string") return [[`${at}${name}`, value]];
    return typeof value === "object" && value !== null ? textsOf(value, `${at}${name}.`) : [];
  });
}

describe("the language of a page", () => {
  it("is what the browser asks for, unless the address says another", async () => {
    const { app } = await readerCopy();
    const lang = async (path: string, headers: Record<string, string> = {}) =>
      cheerio
        .load(await (await app.request(path, { headers })).text())("html")
        .attr("lang");
    expect(await lang("/matters/mpp")).toBe("en");
    expect(await lang("/matters/mpp", SPANISH)).toBe("es");
    expect(await lang("/matters/mpp", { "Accept-Language": "fr,de;q=0.5" })).toBe("en");
    expect(await lang("/es/matters/mpp")).toBe("es");
    expect(await lang("/en/matters/mpp", SPANISH)).toBe("en");
    expect((await app.request("/matters/mpp")).headers.get("Vary")).toContain("Accept-Language");
    const lede = async (path: string) =>
      cheerio
        .load(await (await app.request(path)).text())("p.lede")
        .first();
    expect((await lede("/es/matters/mpp")).attr("lang")).toBe("es");
    expect((await lede("/es/matters/mpp")).text()).toMatch(/^Los casos sobre los Protocolos/);
    expect((await lede("/en/matters/mpp")).text()).toMatch(/^The court cases/);
  });

  it("stays with who chose it: links and forms lead to pages in the same language, data and files to themselves", async () => {
    const { app } = await readerCopy();
    const $ = cheerio.load(await (await app.request("/es/matters/mpp/amicus")).text());
    const hrefs = $("a[href^='/']")
      .map((_, link) => $(link).attr("href") ?? "")
      .get();
    expect(hrefs.filter((href) => !/^\/(es|en)\/|^\/es$/.test(href)).every((href) => href.startsWith("/api/"))).toBe(
      true,
    );
    expect(hrefs).toContain("/en/matters/mpp/amicus");
    const home = cheerio.load(await (await app.request("/es/")).text());
    expect(home("form").attr("action")).toBe("/es/subscribe");
    expect(home("select#language option[selected]").attr("value")).toBe("es");
  });

  it("says on every Spanish page that nobody has reviewed it, and marks what stays English", async () => {
    const { app } = await readerCopy();
    const $ = cheerio.load(await (await app.request("/es/entries/mpp-3")).text());
    expect($("footer").text()).toContain("borrador sin revisión jurídica");
    expect($(".docket-text").attr("lang")).toBe("en");
  });

  it("is the reader's from the confirmation page on, whatever the browser asks for", async () => {
    const copy = await readerCopy();
    const sent = await copy.post("/es/subscribe", { ...FORM, language: "es" });
    expect([sent.status, await sent.text()]).toEqual([202, expect.stringContaining("Revise su correo")]);
    const confirm = await linkIn(copy, "/c/");
    expect(await (await copy.app.request(confirm)).text()).toContain("Sí, envíenme los boletines");
    expect(await (await copy.post(confirm, { answer: "yes" })).text()).toContain("Los boletines están activados");
    expect(await (await copy.app.request(await linkIn(copy, "/p/"))).text()).toContain("Sus boletines");
    const stop = await linkIn(copy, "/u/");
    expect(await (await copy.app.request(stop)).text()).toContain("¿Detener todos los boletines");
    expect(await (await copy.post(stop)).text()).toContain("No recibirá más boletines");
  });

  it("has no address of its own for data and files", async () => {
    const { app } = await readerCopy();
    for (const path of ["/es/api/matters/mpp", "/es/es/matters/mpp", "/es/matters/mpp/feed.atom", "/es/robots.txt"])
      expect([path, (await app.request(path)).status]).toEqual([path, 404]);
  });
});

describe("the Spanish words", () => {
  it("leave no English sentence untranslated", () => {
    const english = new Map(textsOf(pageWords));
    const same = textsOf(pageWordsEs).filter(([name, text]) => english.get(name) === text && / \w+ /.test(text));
    // Names of machines' words are the same in every language.
    expect(same.map(([name]) => name)).toEqual(["api.filters.kind"]);
  });
});
