import * as cheerio from "cheerio";
import PostalMime from "postal-mime";
import { beforeAll, describe, expect, it } from "vitest";
import { LANGUAGE_FACTS, LANGUAGES, type Language } from "../../functions/model/languages.ts";
import { FOLDERS } from "../../functions/render/words/folders.ts";

/** A language that the product does not have: its line in the list, and three words. */
const ESPERANTO = "eo" as Language;
Object.assign(LANGUAGE_FACTS, { eo: { name: "Esperanto", locale: "eo" } });
(LANGUAGES as Language[]).push(ESPERANTO);
Object.assign(FOLDERS, {
  eo: {
    mail: { sentence: { stop: "Ne plu skribu al mi" } },
    pages: { nav: { matter: "La proceso" }, home: { send: "Sendu al mi" } },
  },
});

const ASKS_FOR_IT = { "Accept-Language": "eo,en;q=0.5" };

describe("a third language of three words", () => {
  // Whatever lists languages is read after the list has the third one.
  let web: typeof import("../web/reader-copy.ts");
  let filed: typeof import("../support/filed-entries.ts");
  let mail: typeof import("../../functions/workflows/mail/send-digests.ts");
  beforeAll(async () => {
    web = await import("../web/reader-copy.ts");
    filed = await import("../support/filed-entries.ts");
    mail = await import("../../functions/workflows/mail/send-digests.ts");
  });

  it("reaches pages: by address and by the browser's wish, with English for what it does not say", async () => {
    const { app } = await web.readerCopy();
    const pages = [await app.request("/eo/matters/mpp"), await app.request("/matters/mpp", { headers: ASKS_FOR_IT })];
    for (const page of pages) {
      const $ = cheerio.load(await page.text());
      expect([page.status, $("html").attr("lang")]).toEqual([200, "eo"]);
      expect($(".main-nav li").first().text()).toBe("La proceso");
      expect($(".main-nav li").eq(1).text()).toBe("Timeline");
      expect(
        $("footer a[hreflang]")
          .map((_, link) => $(link).attr("href"))
          .get(),
      ).toEqual(["/en/matters/mpp", "/es/matters/mpp"]);
    }
    const links = cheerio.load(await (await app.request("/eo/matters/mpp")).text())("nav.main-nav a");
    expect(links.length).toBeGreaterThan(3);
    expect([...links].filter((link) => !link.attribs["href"]?.startsWith("/eo/"))).toEqual([]);
    const english = cheerio.load(await (await app.request("/matters/mpp")).text());
    expect(
      english("footer a[hreflang]")
        .map((_, link) => english(link).text())
        .get(),
    ).toEqual(["Español", "Esperanto"]);
    expect((await app.request("/eo/api/matters/mpp")).status).toBe(404);
  });

  it("reaches forms and mails: it can be asked for, letter and digest are in it", async () => {
    const copy = await web.readerCopy();
    const home = cheerio.load(await (await copy.app.request("/eo/")).text());
    expect(home("select#language option[selected]").text()).toBe("Esperanto");
    expect(home("#subscribe button").text()).toBe("Sendu al mi");
    const lastMail = async () => PostalMime.parse(copy.mailer.sent.at(-1)?.raw ?? new Uint8Array());
    const languageOf = ({ headers }: Awaited<ReturnType<typeof lastMail>>) =>
      headers.find(({ key }) => key === "content-language")?.value;

    const asked = await copy.post("/eo/subscribe", { ...web.FORM, cadence: "as_filed", language: "eo" });
    expect(asked.status).toBe(202);
    expect(languageOf(await lastMail())).toBe("eo");
    await copy.post(await web.linkIn(copy, "/c/"), { answer: "yes" });
    expect(languageOf(await lastMail())).toBe("eo");
    const preferences = cheerio.load(await (await copy.app.request(await web.linkIn(copy, "/p/"))).text());
    expect(preferences("[name=language] option[selected], [name=language][checked]").attr("value")).toBe("eo");

    await filed.fileEntries(copy.record, copy.clock.now(), filed.MPP_ENTRIES.slice(4, 6));
    copy.clock.forward(60);
    await mail.sendDigests(copy.ports, copy.deployment, {});
    const digest = await lastMail();
    expect(languageOf(digest)).toBe("eo");
    expect(
      cheerio
        .load(digest.html ?? "")("html")
        .attr("lang"),
    ).toBe("eo");
    expect(digest.text).toContain("Ne plu skribu al mi");
    expect(digest.text).toContain("Change or pause these digests");
  });
});

describe("the languages of the product", () => {
  it("stand in one list: no other code names them", async () => {
    const { filesBelow, ROOT } = await import("../support/imports.ts");
    const { readFileSync } = await import("node:fs");
    const files = filesBelow(`${ROOT}/functions`).filter(
      (path) => path.endsWith(".ts") && !/render\/words\/|model\/languages\.ts$|replay\/courts\//.test(path),
    );
    expect(files.length).toBeGreaterThan(300);
    // "es" alone is an ending: `address${n === 1 ? "" : "es"}`
    const naming = /\ben\|es\b|["'`/]e[ns]["'`/]/;
    const code = (path: string) =>
      readFileSync(path, "utf8")
        .replace(/^import .*$|^\} from .*$|\/\*[\s\S]*?\*\/|\/\/ .*$/gm, "")
        .replaceAll('"" : "es"', "");
    const found = files.filter((path) => naming.test(code(path)));
    expect(found).toEqual([]);
  });
});
