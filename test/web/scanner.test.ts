import PostalMime from "postal-mime";
import { expect, it } from "vitest";
import { sendDigests } from "../../functions/workflows/mail/send-digests.ts";
import { anEntry, fileEntries } from "../support/filed-entries.ts";
import { copyWithReader, linkIn } from "./reader-copy.ts";

/** Paths on this copy that a mail links to, in its text, its HTML and its headers. */
async function linksIn(raw: Uint8Array): Promise<string[]> {
  const { text = "", html = "", headers } = await PostalMime.parse(raw);
  const everything = [text, html.replaceAll("&amp;", "&"), ...headers.map(({ value }) => value)].join("\n");
  return [...everything.matchAll(/https:\/\/docket\.example\.org(\/[^\s"<>)]*)/g)].map(([, path = ""]) => path); // …/u/abc.def
}

it("a scanner that opens every link of every mail five times, by GET and HEAD, changes nothing", async () => {
  const copy = await copyWithReader();
  await sendDigests(copy.ports, copy.deployment, {});
  await fileEntries(copy.record, copy.clock.now(), [
    anEntry({ kind: "opinion", weight: "ruling", text: "OPINION filed." }),
  ]);
  copy.clock.set("2019-06-27T11:00:00.000Z");
  expect((await sendDigests(copy.ports, copy.deployment, {})).sent).toBe(1);
  const preferences = await linkIn(copy, "/p/");
  await copy.post(`${preferences}/move`, { address: "ann@other.example" });

  const mails = copy.mailer.sent.map(({ raw }) => raw);
  expect(mails.length).toBeGreaterThanOrEqual(4);
  const links = new Set((await Promise.all(mails.map(linksIn))).flat());
  for (const kind of ["/c/", "/u/", "/p/", "/move/", "/entries/", "/matters/"]) {
    expect(
      [...links].some((path) => path.startsWith(kind)),
      kind,
    ).toBe(true);
  }
  const before = [copy.readers.dump(), copy.record.dump(), copy.archive.kept.size];
  for (const path of links) {
    for (let time = 0; time < 5; time += 1) {
      for (const method of ["GET", "HEAD"]) {
        const { status } = await copy.app.request(path, { method });
        expect(status, `${method} ${path.slice(0, 12)}`).toBeLessThan(500);
      }
    }
  }
  expect([copy.readers.dump(), copy.record.dump(), copy.archive.kept.size]).toEqual(before);
  expect(copy.mailer.sent).toHaveLength(mails.length);
  expect((await sendDigests(copy.ports, copy.deployment, {})).sent).toBe(0);
});
