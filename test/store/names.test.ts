import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderArchive } from "../../functions/adapters/folder-archive.ts";
import { hmacKeyring, type KeyRing } from "../../functions/adapters/hmac-keyring.ts";
import { rowsOf } from "../../functions/entries/identify.ts";
import { keptRowsIn, keptRowsJson } from "../../functions/model/known-row.ts";
import { asFiledSlotName, groupName, slotName } from "../../functions/model/slot.ts";
import type { Purpose } from "../../functions/ports/index.ts";
import { SOURCES } from "../../functions/sources/index.ts";
import {
  addressHashOf,
  formHashOf,
  mailboxHashOf,
  networkHashOf,
} from "../../functions/workflows/readers/address-hash.ts";
import { preferencesBearer, tokenFor, unsubscribeBearer } from "../../functions/workflows/readers/tokens.ts";
import { supremeCourtPage } from "../support/court-pages.ts";
import { COPY_MATTER, COPY_ROWS } from "../support/stored-copy.ts";
import { golden } from "../support/stored-kinds.ts";

/** Names, hashes and tokens as the first version made them. */
const NAMES = golden<{
  readonly keyring: KeyRing;
  readonly tokens: Readonly<Record<Purpose, Readonly<Record<"subject" | "token" | "ofTheKeyBefore", string>>>>;
  readonly unsubscribe: { readonly reader: string; readonly token: string };
  readonly preferences: { readonly reader: string; readonly epoch: number; readonly token: string };
  readonly hashes: Readonly<Record<"address" | "mailbox" | "network" | "form", Readonly<Record<"of" | "is", string>>>>;
  readonly slots: Readonly<Record<"group" | "slot" | "asFiled", string>>;
  readonly rows: readonly { readonly fingerprint: string; readonly aliases: readonly string[] }[];
  readonly archiveFiles: readonly string[];
}>("names");
/** Tokens for purposes that came with the second. */
const SINCE = golden<Pick<typeof NAMES, "tokens">>("names", "stored-v2");
const keyring = hmacKeyring(NAMES.keyring);

describe("a link in an old mail", () => {
  const purposes: Readonly<Record<Purpose, true>> = {
    confirm: true,
    unsubscribe: true,
    preferences: true,
    move: true,
    export: true,
    erase: true,
    cursor: true,
    docket_alert: true,
    never: true,
    restart: true,
  };

  it.each(Object.keys(purposes) as Purpose[])("works for ever, under the key of its day: %s", (purpose) => {
    const { subject, token, ofTheKeyBefore } = { ...NAMES.tokens, ...SINCE.tokens }[purpose];
    expect(keyring.check(purpose, token)).toBe(subject);
    expect(keyring.check(purpose, ofTheKeyBefore)).toBe(subject);
    expect(keyring.sign(purpose, subject)).toBe(token);
  });

  it("ends the mails of the reader it was sent to, and opens that reader's preferences", () => {
    const { unsubscribe, preferences } = NAMES;
    expect(unsubscribeBearer({ keyring }, unsubscribe.token)).toBe(unsubscribe.reader);
    expect(preferencesBearer({ keyring }, preferences.token)).toEqual({
      reader: preferences.reader,
      addressEpoch: preferences.epoch,
    });
    expect(tokenFor({ keyring }, "preferences", { ...preferences, addressEpoch: preferences.epoch })).toBe(
      preferences.token,
    );
  });
});

describe("what is found again by its name", () => {
  it("is an address, a mailbox, a network and a form, under the same hash", () => {
    const { address, mailbox, network, form } = NAMES.hashes;
    expect(addressHashOf({ keyring }, address.of)).toBe(address.is);
    expect(mailboxHashOf({ keyring }, mailbox.of)).toBe(mailbox.is);
    expect(networkHashOf({ keyring }, network.of)).toBe(network.is);
    expect(formHashOf({ keyring }, form.of)).toBe(form.is);
  });

  it("is a group of readers and a slot", () => {
    const group = { cadence: "daily", zone: "America/New_York", hour: "07:00" } as const;
    expect(groupName(group)).toBe(NAMES.slots.group);
    expect(slotName({ ...group, day: "2020-03-10" })).toBe(NAMES.slots.slot);
    expect(asFiledSlotName("mpp", 12)).toBe(NAMES.slots.asFiled);
  });

  it("is a row of a docket, by its fingerprint and its aliases: else every row of every docket were new", async () => {
    const [docket] = COPY_MATTER.dockets;
    const [format] = SOURCES.find(({ id }) => id === "supreme-court")!.formats;
    const bytes = Buffer.from(supremeCourtPage({ number: "19A960", caption: "Wolf v. Law Lab", rows: COPY_ROWS }));
    const url = "https://www.supremecourt.gov/docket/docketfiles/html/public/19A960.html";
    const rows = rowsOf(await format!.read({ url, bytes, court: "scotus", docketNumber: "19A960" }), docket!);
    expect(rows.map(({ fingerprint, aliases }) => ({ fingerprint, aliases: aliases() }))).toEqual(NAMES.rows);
  });

  it("is an archived page, one of a month, and the list of a docket's rows", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "names-"));
    try {
      const archive = folderArchive(folder);
      await archive.put(Buffer.from("a page"), { contentType: "text/html" });
      await archive.put(Buffer.from("a page of a month"), { contentType: "text/html", kept: "for 30 days" });
      await archive.putNamed("rows/mpp/scotus/19A960/supreme-court", Buffer.from("[]"));
      const files = await readdir(folder, { recursive: true, withFileTypes: true });
      const names = files.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
      expect(names.map((name) => path.relative(folder, name).replaceAll(path.sep, "/")).sort()).toEqual(
        NAMES.archiveFiles,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("the archived list of a docket's rows", () => {
  const [json = ""] = Object.values(golden<Readonly<Record<string, string>>>("named"));

  it("is read as it stands", () => {
    expect(keptRowsIn(json)).toEqual({ rows: JSON.parse(json) });
    expect(keptRowsIn(json)?.rows).toHaveLength(2);
  });

  it("says of which ledger it is, where the version before does not look", () => {
    const kept = { epoch: "q83v", rows: JSON.parse(json) };
    expect(keptRowsIn(keptRowsJson(kept))).toEqual(kept);
    expect(JSON.parse(keptRowsJson(kept))).toMatchObject(kept.rows);
    expect(keptRowsJson({ rows: kept.rows })).toBe(json);
  });

  it.each(["", "{}", json.slice(0, -1), json.replace('"entry"', '"row"')])("is none when it is damaged: %s", (bad) =>
    expect(keptRowsIn(bad)).toBeUndefined(),
  );
});
