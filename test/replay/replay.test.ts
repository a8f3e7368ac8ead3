import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { factOf } from "../../functions/replay/courts/fact-of.ts";
import { styleOf } from "../support/mail-style.ts";
import { expectWholeAndTold, toldTo } from "../support/replay-promises.ts";
import { entriesTold, type Replayed, replayUntil } from "../support/replay-run.ts";

/** Budget of this file on two idle cores: 15 s. */
describe("the replay's first weeks", () => {
  let folder: string;
  let stopped: Replayed;
  let replayed: Replayed;
  beforeAll(async () => {
    folder = path.join(await mkdtemp(path.join(tmpdir(), "replay-")), "data");
    // Stopped in the middle, and started again.
    stopped = await replayUntil(folder, "2019-04-12T00:00:00.000Z");
    replayed = await replayUntil(folder, "2019-06-27T12:00:00.000Z", (events) => [
      "/",
      "/matters/mpp",
      "/matters/mpp/amicus",
      "/matters/mpp/rulings",
      `/matters/mpp/digests/0..${events.length}`,
      ...new Set(events.map((event) => `/entries/${event.entry}`)),
    ]);
  }, 120_000);
  afterAll(() => rm(path.dirname(folder), { recursive: true, force: true }));

  it("go on where they were stopped", () => {
    expect(replayed.events.slice(0, stopped.events.length)).toEqual(stopped.events);
    expect(replayed.mails.slice(0, stopped.mails.length)).toEqual(stopped.mails);
  });

  it("are told as a wire editor would print them", () => {
    expect(replayed.mails.filter(({ subject }) => !/confirm/i.test(subject)).flatMap(styleOf)).toEqual([]);
  });

  it("record every filing once and tell it once to each reader", () => {
    expectWholeAndTold(replayed);
  });

  it("know the amicus brief of AFGE Local 1924, with its filer", () => {
    const brief = replayed.events.findLast((event) => event.after?.number === "39")?.after;
    expect(brief).toMatchObject({
      docket: "ca9/19-15716",
      caption: "Innovation Law Lab v. McAleenan",
      filedOn: "2019-06-26",
      kind: "amicus_brief",
      filer: "American Federation of Government Employees Local 1924",
      amici: ["American Federation of Government Employees Local 1924"],
    });
    expect(factOf(brief!)).toEqual({
      url: "https://assets.documentcloud.org/documents/6172520/Local-1924-Amicus-Brief.txt",
      secondary: false,
    });
  });

  it("tell it right away, and to the daily reader at 7 a.m. of the next day", () => {
    const briefs = replayed.events.filter((event) => event.after?.filedOn === "2019-06-26");
    const ids = [...new Set(briefs.map((event) => event.entry))].sort();
    expect(ids).toHaveLength(2);
    for (const [reader, earliest, latest] of [
      ["right-away@example.org", "2019-06-26T21:00:00.000Z", "2019-06-26T21:45:00.000Z"],
      ["daily@example.org", "2019-06-27T11:00:00.000Z", "2019-06-27T11:00:00.000Z"],
    ] as const) {
      const mail = toldTo(replayed, reader).find((one) => one.sentAt >= "2019-06-26");
      expect(mail!.sentAt >= earliest && mail!.sentAt <= latest, `${reader} at ${mail?.sentAt}`).toBe(true);
      expect(entriesTold(mail!).sort()).toEqual(ids);
      expect(mail?.subject).toMatch(/^Replay: /);
    }
  });

  it("read the briefs' covers, and say that the documents are demonstrations", () => {
    const briefs = new Map(
      replayed.events.flatMap(({ after }) => (after?.kind === "amicus_brief" ? [[after.id, after]] : [])),
    );
    expect(
      [...briefs.values()].map(({ supporting, demonstration, summary }) => [
        supporting,
        demonstration,
        summary?.of.form,
      ]),
    ).toEqual([
      ["appellee", true, "brief"],
      ["appellee", true, "brief"],
    ]);
  });

  it("show no quotation mark around the words of a demonstration document, in mails and on pages", () => {
    const sentences = new Set(
      replayed.events.flatMap(({ after }) => (after?.summary ? quotesIn(after.summary.of) : [])),
    );
    expect(sentences.size).toBeGreaterThan(15);
    const shown = [
      ...replayed.mails.flatMap((mail) => [mail.text, textOf(mail.html)]),
      ...[...replayed.pages.values()].map(textOf),
    ].map((text) => text.replace(/\s+/g, " "));
    let places = 0;
    for (const sentence of sentences) {
      for (const text of shown) {
        for (let at = text.indexOf(sentence); at !== -1; at = text.indexOf(sentence, at + 1)) {
          places += 1;
          const around = `${text.slice(Math.max(0, at - 2), at)}|${text.slice(at + sentence.length, at + sentence.length + 2)}`;
          expect(around, sentence).not.toMatch(/[“”"«»]/);
        }
      }
    }
    expect(places).toBeGreaterThan(20);
  });

  it("say on every page and in every mail that it is a replay", () => {
    expect(replayed.pages.size).toBeGreaterThan(10);
    for (const [path, page] of replayed.pages)
      expect(textOf(page), path).toContain("Docket text here is reconstructed from public facts");
    for (const mail of replayed.mails) {
      expect(mail.subject).toMatch(/^Replay: /);
      expect(mail.text.replace(/\s+/g, " ")).toContain("Docket text here is reconstructed from public facts");
    }
  });
});

/** The verbatim words in a summary, wherever they stand in it. */
function quotesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "anchor" in value && "text" in value ? [String(value.text).replace(/\s+/g, " ")] : [];
  return [...own, ...Object.values(value).flatMap(quotesIn)];
}

/** What a reader sees of a page. */
function textOf(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return html
    .replace(/<(script|style)\b.*?<\/\1>/gs, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? "")
    .replace(/\s+/g, " ");
}
