import { beforeEach, describe, expect, it } from "vitest";
import { composeDigest } from "../../../functions/digest/compose-digest.ts";
import type { Row } from "../../../functions/entries/row.ts";
import { nextVersion } from "../../../functions/entries/versions.ts";
import type { Entry } from "../../../functions/model/entry.ts";
import type { Ports } from "../../../functions/ports/index.ts";
import { renderDigest } from "../../../functions/render/digest-mail.ts";
import { entryOf } from "../../../functions/store/entries.ts";
import { eventsBetween, headOf } from "../../../functions/store/ledger.ts";
import { createApp } from "../../../functions/web/create-app.ts";
import { type Attachment, attachDocument } from "../../../functions/workflows/documents/attach-document.ts";
import { aDocument, readingPorts } from "../../support/document-reading.ts";
import { anEntry, anEvent, appendNext, MPP } from "../../support/filed-entries.ts";
import { ninthCircuitStamp, smallBrief } from "../../support/small-pdf.ts";
import { anInput, mppWindow } from "../../support/telling.ts";
import { type World, world } from "../../support/world.ts";

const BEHIND_PACER = aDocument({
  url: "https://ecf.ca9.uscourts.gov/docs1/00908034567",
  state: "paywalled",
  reason: "on PACER only",
  pacerDocId: "00908034567",
});
const stamped = smallBrief(ninthCircuitStamp());
const unstamped = smallBrief(null);

let w: World;
let ports: Ports;

async function file(fields: Partial<Entry> = {}, how: { quiet?: true } = {}): Promise<void> {
  const brief: Partial<Entry> = { number: "39", kind: "amicus_brief", weight: "filing", documents: [BEHIND_PACER] };
  await appendNext(w.record, w.clock.now(), anEvent({ after: anEntry({ ...brief, ...fields }), ...how }));
}

function attach(bytes: Uint8Array, more: Partial<Attachment> = {}) {
  return attachDocument(ports, w.deployment, { entry: "mpp-1", bytes, ...more });
}

const entry = async (): Promise<Entry> => (await entryOf(w.record, "mpp", "mpp-1")) ?? anEntry();

beforeEach(() => {
  w = world({ matters: [MPP] });
  ports = readingPorts(w.ports);
});

describe("a copy that the operator attaches", () => {
  it("is archived, read and summarized as any other, and recorded as supplied by the operator", async () => {
    await file();
    const attached = await attach(stamped);
    expect(attached).toMatchObject({ document: "mpp-1.0", pages: 5, how: "told" });
    expect(w.archive.kept.get(attached.sha256)).toEqual(stamped);
    const after = await entry();
    expect(after.documents).toEqual([
      {
        ...BEHIND_PACER,
        id: "mpp-1.0",
        url: null,
        pages: 5,
        sha256: attached.sha256,
        state: "read",
        reason: null,
        suppliedByOperator: true,
      },
    ]);
    expect(after.summary).toMatchObject({ sha256: attached.sha256, stamp: { entryNumber: "39" } });
    expect([after.supporting, after.amici]).toEqual(["appellee", ["EXAMPLE INSTITUTE"]]);
    const [, event] = await eventsBetween(w.record, "mpp", 0, 9);
    expect(event).toMatchObject({ kind: "document_read", source: "import", sha256: attached.sha256, url: "" });
    expect(event?.quiet).toBeUndefined();
    expect(w.woken).toEqual(["send"]);
  });

  it("is never a second document: twice is once, and another copy is refused", async () => {
    await file();
    await attach(stamped);
    const again = await attach(stamped);
    expect([again.how, await headOf(w.record, "mpp"), (await entry()).documents.length]).toEqual(["before", 2, 1]);
    await expect(attach(smallBrief(ninthCircuitStamp(), ["More."]))).rejects.toThrow(/was read already/);
    expect(await headOf(w.record, "mpp")).toBe(2);
  });

  it("becomes the document of an entry that had none, and the document that a source names later is the same", async () => {
    await file({ documents: [] });
    expect(await attach(stamped)).toMatchObject({ document: "mpp-1.0" });
    const row: Row = {
      aliases: () => [],
      number: "39",
      filedOn: "2019-06-26",
      enteredOn: null,
      text: null,
      shortText: null,
      documents: [{ pacerDocId: "00908034567", description: "Amicus brief", pageCount: 37 }],
      publishedAt: null,
      modifiedAt: null,
      fingerprint: "",
    };
    const [docket] = MPP.dockets.filter((one) => one.id === "ca9/19-15716");
    const sighting = { source: "courtlistener", url: "", seenAt: w.clock.now(), sha256: "", edition: 1 };
    if (!docket) throw new Error("no docket");
    const next = nextVersion(await entry(), row, docket, sighting, { documents: [], pages: [] });
    expect(next.documents).toEqual([
      expect.objectContaining({
        id: "mpp-1.0",
        state: "read",
        pages: 5,
        title: "Amicus brief",
        pacerDocId: "00908034567",
        suppliedByOperator: true,
      }),
    ]);
  });

  it("of an entry recorded quietly is told to nobody", async () => {
    await file({}, { quiet: true });
    expect(await attach(stamped)).toMatchObject({ how: "quiet" });
    expect((await eventsBetween(w.record, "mpp", 1, 2))[0]?.quiet).toBe(true);
    expect((await entry()).summary).not.toBeNull();
  });

  it("may take the place of one that could not be read or still waits", async () => {
    for (const state of ["failed", "scan", "unavailable", "waiting"] as const) {
      w = world({ matters: [MPP] });
      ports = readingPorts(w.ports);
      await file({ documents: [aDocument({ url: "https://cdn.ca9.uscourts.gov/a.pdf", state })] });
      expect([state, (await attach(stamped)).how]).toEqual([state, "told"]);
    }
  });
});

describe("a copy that does not fit", () => {
  it("of another entry or docket is refused with what the stamp says and what was expected; nothing is kept", async () => {
    await file();
    await expect(attach(smallBrief(ninthCircuitStamp("40")))).rejects.toThrow(
      "the stamp on its pages says No. 19-15716, entry 40, filed 2019-06-26; mpp-1 is No. 19-15716, entry 39, filed 2019-06-26",
    );
    await expect(attach(smallBrief(ninthCircuitStamp("39", "19-15999")))).rejects.toThrow(/says No\. 19-15999/);
    // Vouching for a copy is for those without a stamp: one that says something else is never taken.
    await expect(attach(smallBrief(ninthCircuitStamp("40")), { withoutStamp: true })).rejects.toThrow(/entry 40/);
    expect([await headOf(w.record, "mpp"), w.archive.kept.size]).toEqual([1, 0]);
  });

  it("without a stamp is refused unless the operator vouches for it", async () => {
    await file();
    await expect(attach(unstamped)).rejects.toThrow(
      "its pages bear no court's stamp, so nothing shows that it is mpp-1 (No. 19-15716, entry 39, filed 2019-06-26); if you are sure, add --without-stamp",
    );
    expect(await attach(unstamped, { withoutStamp: true })).toMatchObject({ how: "told" });
  });

  it("of which nothing can be quoted is refused, and the entry keeps its link", async () => {
    await file();
    const garbage = new TextEncoder().encode("not a PDF at all");
    await expect(attach(garbage)).rejects.toMatchObject({ kind: "unreadable" });
    await file({ kind: "notice", number: "41" });
    await expect(attach(smallBrief(ninthCircuitStamp("41")), { entry: "mpp-2" })).rejects.toThrow(
      "entries of this kind are not read",
    );
    expect((await entry()).documents[0]).toMatchObject({ state: "paywalled", url: BEHIND_PACER.url });
  });

  it("is refused for a sealed entry, a sealed document, and an entry that there is not", async () => {
    await file({ status: "sealed", text: "", documents: [] });
    await expect(attach(stamped)).rejects.toThrow("mpp-1 is sealed by the court: no copy of it is kept here");
    await file({ documents: [aDocument({ state: "sealed" })] });
    await expect(attach(stamped, { entry: "mpp-2" })).rejects.toThrow(/sealed/);
    await expect(attach(stamped, { entry: "mpp-9" })).rejects.toThrow("there is no entry mpp-9");
    await expect(attach(stamped, { entry: "other-1" })).rejects.toThrow(/no litigation followed here/);
    expect(w.archive.kept.size).toBe(0);
  });
});

describe("where an attached copy shows", () => {
  async function told() {
    await file();
    await attach(stamped);
    const events = await eventsBetween(w.record, "mpp", 1, 2);
    const digest = composeDigest(anInput(mppWindow(events, { from: 1, to: 2 })));
    if (!digest) throw new Error("nothing to tell");
    return digest;
  }

  it.each([
    ["en", "Now readable", "Copy supplied by the operator."],
    ["es", "Ahora legible", "Copia aportada por el operador."],
  ] as const)(
    "the mail (%s) tells it under its heading, with whose copy it is and where the court's own is sold",
    async (language, heading, supplied) => {
      const { text, html } = renderDigest(await told(), { deployment: w.deployment, language });
      for (const part of [text, html ?? ""]) {
        expect(part.toLowerCase()).toContain(heading.toLowerCase());
        expect(part).toContain(supplied);
        expect(part).toContain("https://ecf.ca9.uscourts.gov/docs1/00908034567");
      }
    },
  );

  it("page, JSON and feed say whose copy it is, and none links PACER as a free file", async () => {
    await told();
    const app = createApp(w.ports, w.deployment);
    const textOf = async (path: string): Promise<string> => (await app.request(path)).text();
    const page = await textOf("/entries/mpp-1");
    expect(page).toContain("Copy supplied by the operator.");
    expect(page).not.toContain('class="button" href="https://ecf.');
    expect(await textOf("/es/entries/mpp-1")).toContain("Copia aportada por el operador.");
    const { documents } = JSON.parse(await textOf("/api/entries/mpp-1")) as Entry;
    expect(documents[0]?.suppliedByOperator).toBe(true);
    const feed = JSON.parse(await textOf("/matters/mpp/feed.json")).items[0];
    expect(feed.content_text).toContain("Copy supplied by the operator.");
    expect(feed.attachments).toBeUndefined();
  });
});
