import PostalMime from "postal-mime";
import { beforeAll, describe, expect, it } from "vitest";
import { CLASSIFICATION_EDITION } from "../../../functions/entries/classification-edition.ts";
import { classifiedText } from "../../../functions/entries/versions.ts";
import { matterOf } from "../../../functions/matters/index.ts";
import type { Statement } from "../../../functions/model/statement.ts";
import type { Item, Ports, Table } from "../../../functions/ports/index.ts";
import { eventsBetween, headOf } from "../../../functions/store/ledger.ts";
import { recentCounts } from "../../../functions/store/mail-counts.ts";
import { isCorrectionKey } from "../../../functions/store/send-item.ts";
import { readSend } from "../../../functions/store/send-states.ts";
import { statementsOf } from "../../../functions/store/statements.ts";
import { suppress } from "../../../functions/store/suppression.ts";
import { redactEntry } from "../../../functions/workflows/documents/redact-entry.ts";
import {
  previewCorrections,
  releaseCorrections,
} from "../../../functions/workflows/mail/corrections/release-corrections.ts";
import { sendDigests } from "../../../functions/workflows/mail/send-digests.ts";
import { takeReceipt } from "../../../functions/workflows/mail/take-receipt.ts";
import { addressHashOf } from "../../../functions/workflows/readers/address-hash.ts";
import { changePreferences } from "../../../functions/workflows/readers/change-preferences.ts";
import { join } from "../../../functions/workflows/readers/join.ts";
import { tokenFor } from "../../../functions/workflows/readers/tokens.ts";
import { unsubscribe } from "../../../functions/workflows/readers/unsubscribe.ts";
import { cheapTemplates } from "../../simulation/mail/cheap-templates.ts";
import { fileEntries } from "../../support/filed-entries.ts";
import { firstVersionCopy, WRONG } from "../../support/first-version-copy.ts";
import { world } from "../../support/world.ts";

type Copy = Awaited<ReturnType<typeof firstVersionCopy>>;

/** What each entry's part of a letter must say: its docket text, what we wrote, what is right. */
const LINES = {
  date: [/“Motion to extend the time to file a response/, /“April 13, 2020: due”/, /was only asked for/],
  turned: [/motion to stay the mandate is DENIED/, /“Order: granted, government's motion/, /refused to stay/],
  limit: [/is stayed outside the Ninth Circuit/, /“9th Cir\. stays MPP injunction”/, /outside the Ninth Circuit\./],
  direction: [/is AFFIRMED/, /“9th Cir\. affirms MPP injunction”/, /injunction of April 8, 2019 against MPP/],
} as const;

const letters = (copy: Copy) => copy.mailer.sent.filter(({ key }) => isCorrectionKey(key));
const numbers = Object.values(WRONG).map(({ number }) => number);

/** A tick of the sender; `ports` may be such as die. */
async function tick(copy: Copy, ports: Ports = copy.ports): Promise<void> {
  await sendDigests(ports, copy.deployment, { templates: cheapTemplates(copy.ports) });
}

/** What the mail service says of every letter that it took. */
async function receipts(copy: Copy): Promise<void> {
  for (const { key } of letters(copy))
    await takeReceipt(copy.ports, { key, messageId: "m", event: "send", at: copy.clock.now() });
}

/** Ports of a worker who is killed: the `n`th thing that it does to the readers or the mail service is its last, done or not. */
function killedAt({ ports }: Copy, n: number, done: boolean): Ports {
  let left = n;
  let isDead = false;
  const last = async <T>(act: () => Promise<T>): Promise<T> => {
    if (isDead) throw new Error("killed");
    left -= 1;
    if (left > 0) return act();
    isDead = true;
    if (done) await act();
    throw new Error("killed");
  };
  const readers: Table = {
    ...ports.readers,
    put: (item, onlyIf) => last(() => ports.readers.put(item, onlyIf)),
    update: (key, change, onlyIf) => last<Item>(() => ports.readers.update(key, change, onlyIf)),
  };
  return { ...ports, readers, mailer: { ...ports.mailer, send: (mail) => last(() => ports.mailer.send(mail)) } };
}

describe("a copy of the first version that sent 500 digests", () => {
  let copy: Copy;
  beforeAll(async () => {
    copy = await firstVersionCopy({ readers: 40, days: 16 });
    expect(copy.mailer.sent.length).toBeGreaterThanOrEqual(500);
    // Who joined after everything was told nothing of it.
    await copy.joins({ cadence: "daily" });
    await copy.joins({ cadence: "daily", language: "es" });
  });

  it("shows the operator every letter and how many of each mistake there are, and sends none", async () => {
    const before = copy.mailer.sent.length;
    const { letters: shown, counts, entries, released } = await previewCorrections(copy.ports, copy.deployment);
    await tick(copy);
    expect(shown).toHaveLength(40);
    expect(entries).toHaveLength(numbers.length);
    // Three of four readers get every ruling; all of them the Supreme Court's rows.
    expect(counts).toEqual({ turned_act: 30, dropped_limit: 30, wrong_direction: 60, dead_date: 40 });
    expect(released).toBeUndefined();
    expect(copy.mailer.sent.length).toBe(before);
  });

  it("sends exactly one letter to everybody who was told something false, however often it is killed on the way", async () => {
    await releaseCorrections(copy.ports, copy.deployment);
    for (let n = 1; n < 40; n += 3) {
      await tick(copy, killedAt(copy, n, n % 2 === 0)).catch(() => undefined);
      await receipts(copy);
      copy.clock.forward(30);
    }
    for (let n = 0; n < 6; n += 1) {
      await tick(copy);
      copy.clock.forward(7 * 60);
    }
    const to = letters(copy).map((mail) => mail.to);
    expect([...to].sort()).toEqual(
      copy.joined
        .slice(0, 40)
        .map(({ name }) => `${name}@example.org`)
        .sort(),
    );
  });

  it("says in each exactly what that reader was told wrongly, what is true, and the court's words", async () => {
    const byName = new Map(copy.joined.map((reader) => [`${reader.name}@example.org`, reader]));
    for (const { to, raw } of letters(copy)) {
      const reader = byName.get(to);
      const { text = "", html = "", subject = "" } = await PostalMime.parse(raw);
      const isNarrow = reader?.preferences.filters !== undefined;
      const told = isNarrow ? (["date"] as const) : (["date", "turned", "limit", "direction"] as const);
      const flat = text
        .replaceAll(/\s+/g, " ")
        .replaceAll('"', "“")
        .replaceAll(/“(?=[ ,.;:]|$)/g, "”");
      expect(flat.match(/https:\/\/docket\.example\.org\/entries\/mpp-\d+/g)).toHaveLength(told.length);
      if (copy.joined.indexOf(reader as never) % 5 === 4) continue; // Spanish has other words
      for (const one of told) for (const line of LINES[one]) expect(flat, one).toMatch(line);
      expect(subject).toMatch(
        isNarrow
          ? /^Correction: nothing was due on April 13, 2020$/
          : /^Correction: the Ninth Circuit denied, it did not grant \(\+3 corrections\)$/,
      );
      // The same in both parts.
      for (const one of told) expect(html).toContain(WRONG[one].text.slice(0, 40).replaceAll("'", "&#39;"));
    }
    expect.hasAssertions();
  });

  it("carries the headers by which a reader stops mail with one click, and both personal links", async () => {
    for (const { raw } of letters(copy)) {
      const { headers, text = "" } = await PostalMime.parse(raw);
      const named = new Map(headers.map(({ key, value }) => [key, value]));
      expect(named.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
      expect(named.get("list-unsubscribe")).toMatch(/^<https:\/\/docket\.example\.org\/u\/[\w.-]+>$/);
      expect(text).toMatch(/https:\/\/docket\.example\.org\/u\/[\w.-]+/);
      expect(text).toMatch(/https:\/\/docket\.example\.org\/p\/[\w.-]+/);
    }
  });

  it("says in the ledger what was wrong, where pages and exports show it, and tells it in no digest", async () => {
    const events = await eventsBetween(copy.record, "mpp", 0, await headOf(copy.record, "mpp"));
    const corrected = events.filter(({ kind }) => kind === "correction");
    expect(corrected.map(({ after }) => after?.number ?? null).sort()).toEqual([...numbers].sort());
    for (const { quiet, correction } of corrected) {
      expect(quiet).toBe(true);
      expect(correction?.old).not.toBe(correction?.new);
    }
  });

  it("is released once", async () => {
    await expect(releaseCorrections(copy.ports, copy.deployment)).rejects.toThrow(
      /were released .*: each is sent once/,
    );
    expect((await previewCorrections(copy.ports, copy.deployment)).released).toBeDefined();
  });
});

describe("the corrections letter", () => {
  const small = () => firstVersionCopy({ readers: 3, days: 16 });
  const [STOPPED, RESTING, SUPPRESSED] = [0, 1, 2];

  it("goes to nobody who stopped mail, who complained, or whose address is refused; who rests gets it afterwards", async () => {
    const copy = await small();
    const { ports, deployment, clock } = copy;
    const stateOf = async (n: number) => {
      const state = await readSend(ports.readers, copy.joined[n]?.id ?? "");
      if (!state) throw new Error("no such reader");
      return state;
    };
    await unsubscribe(ports, deployment, { token: tokenFor(ports, "unsubscribe", await stateOf(STOPPED)) });
    const until = "2020-03-20";
    await changePreferences(ports, deployment, {
      token: tokenFor(ports, "preferences", await stateOf(RESTING)),
      change: { pause: until },
    });
    await suppress(ports.readers, {
      addressHash: addressHashOf(ports, "reader2@example.org"),
      because: "bounce",
      at: clock.now(),
    });
    expect(SUPPRESSED).toBe(2);
    await releaseCorrections(ports, deployment);
    await tick(copy);
    expect(letters(copy)).toEqual([]);
    clock.set(`${until}T16:00:00.000Z`);
    await tick(copy);
    await tick(copy);
    expect(letters(copy).map(({ to }) => to)).toEqual(["reader1@example.org"]);
  });

  it("is in no count of the circuit breakers, and a bounce of it ends mail to that address alone", async () => {
    const copy = await small();
    const { ports, deployment, clock } = copy;
    const counts = async () => [
      await recentCounts(ports.readers, clock.now()),
      await recentCounts(ports.readers, clock.now(), "letters"),
    ];
    const before = await counts();
    await releaseCorrections(ports, deployment);
    await tick(copy);
    const [first] = letters(copy);
    await takeReceipt(ports, {
      key: first?.key ?? "",
      messageId: "m",
      event: "bounce",
      bounceType: "Permanent",
      at: clock.now(),
    });
    expect(letters(copy)).toHaveLength(3);
    expect(await counts()).toEqual(before);
    const states = await Promise.all(copy.joined.map(({ id }) => readSend(ports.readers, id)));
    expect(states.map((state) => state?.active).filter((active) => active === false)).toHaveLength(1);
    expect(states.find((state) => state?.active === false)?.address).toBe(first?.to);
  });
});

describe("what a digest says of an entry", () => {
  /** A copy of today's program whose one reader was told two rulings. */
  async function told() {
    const w = world({ now: "2020-02-28T15:00:00.000Z", matters: [matterOf("mpp")] });
    const { ports, deployment, clock, record } = w;
    const consent = { askedAt: clock.now(), confirmedAt: clock.now(), networkHash: "n", formHash: "f" };
    const preferences = { cadence: "as_filed", language: "en" } as const;
    await join(ports, { address: "ann@example.org", matter: "mpp", preferences, consent });
    await sendDigests(ports, deployment, {});
    const { limit, direction } = WRONG;
    for (const entry of [direction, limit]) {
      const { classificationEdition, ...words } = classifiedText(entry.court, entry.text, null);
      await fileEntries(record, clock.now(), [{ ...entry, ...words, classificationEdition }]);
    }
    await sendDigests(ports, deployment, {});
    return { ...w, stated: () => statementsOf(ports.readers, "mpp") };
  }

  it("is noted before it goes out, each thing once: acts with limits, which order, and the words in both languages", async () => {
    const { stated, ports, deployment } = await told();
    await sendDigests(ports, deployment, {});
    expect(await stated()).toMatchObject([
      { entry: "mpp-1", edition: CLASSIFICATION_EDITION, acts: [{ act: "affirmed", limits: [] }] },
      {
        entry: "mpp-2",
        acts: [{ act: "stayed", limits: [{ kind: "where", text: "outside the Ninth Circuit" }] }],
        said: { en: expect.stringMatching(/stays .*outside the Ninth Circuit/), es: expect.stringMatching(/suspende/) },
      },
    ]);
    expect((await previewCorrections(ports, deployment)).letters).toEqual([]);
  });

  it("is corrected by a later edition that reads the same words otherwise, on the day on which it was told, and once", async () => {
    const { stated, ports, deployment, readers, clock, mailer } = await told();
    // As an edition would have said it that read the stay as a refusal, and forgot the territory.
    for (const { pk, sk, statement } of (await readers.query({ pk: "STATED#mpp" })).items) {
      const { acts, ...said } = statement as unknown as Statement;
      const wrong = acts.map((act) => ({ ...act, act: act.act === "stayed" ? "denied" : act.act, limits: [] }));
      await readers.put({ pk, sk, statement: { ...said, edition: 1, acts: wrong } } as Item);
    }
    expect(await stated()).toHaveLength(2);
    const {
      letters: [only],
      counts,
    } = await previewCorrections(ports, deployment);
    expect(counts).toEqual({ turned_act: 1 });
    expect(only?.letter.subject).toBe("Correction: the Ninth Circuit stayed, it did not deny");
    expect(only?.letter.text).toContain("In the digest of February 28, 2020 we said");
    await releaseCorrections(ports, deployment);
    await sendDigests(ports, deployment, {});
    clock.forward(24 * 60);
    await sendDigests(ports, deployment, {});
    expect(mailer.sent.filter(({ key }) => isCorrectionKey(key))).toHaveLength(1);
  });

  it("is gone when the court seals the entry", async () => {
    const { stated, ports, deployment } = await told();
    await redactEntry(ports, deployment, { entry: "mpp-2" });
    expect((await stated()).map(({ entry }) => entry)).toEqual(["mpp-1"]);
  });
});
