import { describe, expect, it } from "vitest";
import type { SendState } from "../../functions/model/reader.ts";
import type { Item, Value } from "../../functions/ports/index.ts";
import { sendKey } from "../../functions/store/keys.ts";
import { mailKey, readerOfKey, recentText, sendItem, sendStateIn } from "../../functions/store/send-item.ts";
import { aPending, aSendState } from "../support/a-send-state.ts";

const AT = "2019-06-27T11:00:00.000Z";
const KEY = "q83vEjRWeJCrze8SNFZ4kA_5d41";

describe("a send state as an item", () => {
  const states: Readonly<Record<string, Partial<SendState>>> = {
    "of a reader who waits": {},
    "of an ended reader": { active: false, address: null, ended: { because: "unsubscribed", at: AT } },
    "of two matters": { watermarks: { mpp: 3, other: 7 }, joined: { mpp: 1, other: 6 } },
    "with a mail on its way": { pending: aPending() },
    "with the note on its way": { pending: aPending({ note: true, attempt: 2 }) },
    "with a window that rolled over": { rolledOver: { key: KEY, to: { mpp: 5 } } },
    "with settled and noted slots": { notedSlot: AT, settledSlot: "2019-06-28T11:00:00.000Z" },
    "refused, and at rest": {
      failed: { reason: "too long", at: AT },
      paused: { until: null, because: "bounces", since: AT },
    },
    "with mails behind it": {
      recent: [
        { key: "q83vEjRWeJCrze8SNFZ4kA_b", from: { mpp: 3 }, to: { mpp: 5, other: 1 }, at: AT, softBounce: true },
        { key: "q83vEjRWeJCrze8SNFZ4kA_c", from: {}, to: { mpp: 3 }, at: AT, softBounce: true, unnamed: "-" },
        { key: "q83vEjRWeJCrze8SNFZ4kA_a", from: {}, to: { mpp: 3 }, at: AT },
      ],
    },
  };

  it.each(Object.entries(states))("%s comes back as it was, with nothing more", (_, fields) => {
    const state = aSendState(fields);
    expect(sendStateIn(sendItem(state))).toStrictEqual(state);
  });

  it("has each thing that a condition compares as an attribute of its own, and no other", () => {
    const state = aSendState({ pending: aPending(), watermarks: { zz: 2, mpp: 3 } });
    const { wishes: preferences, joined, ...item } = sendItem(state);
    expect(item).toEqual({
      ...sendKey(state.reader),
      address: "ann@example.org",
      epoch: 1,
      active: true,
      gen: 4,
      watermarks: "mpp:3,zz:2",
      recent: "",
      key: KEY,
      nonce: "n1",
      attempt: 1,
      claimedAt: AT,
      lease: "2019-06-27T11:10:00.000Z",
      to: "mpp:5",
      slot: AT,
    });
  });

  it("is told from an item by its types: no other value makes a reader active or a note of a digest", () => {
    const item = sendItem(aSendState({ pending: aPending() }));
    const read = (changed: Record<string, Value>) => () => sendStateIn({ ...item, ...changed });
    const where = `the stored send ${item.pk} SEND is damaged: `;
    expect(read({ active: "true" })).toThrow(`${where}active should be boolean`);
    expect(read({ note: "true" })).toThrow(`${where}note should be true`);
    expect(read({ key: 7 })).toThrow(`${where}key should be string`);
  });

  it("says so when only a part of a mail on its way is there", () => {
    const { lease: _lease, ...item } = sendItem(aSendState({ pending: aPending() }));
    expect(() => sendStateIn(item as Item)).toThrow(
      `the stored send ${item.pk} SEND is damaged: lease should be string`,
    );
  });

  it("is whole without what the first versions did not write", () => {
    const item = sendItem(aSendState());
    const { recent, ...before } = item; // an item of before mails were remembered
    expect(sendStateIn(before as Item).recent).toEqual([]);
  });

  it("writes a mail in one line, newest first", () => {
    const mail = { key: KEY, from: { mpp: 3 }, to: { mpp: 5, other: 1 }, at: AT };
    expect(recentText([{ ...mail, softBounce: true, unnamed: "3f2a" }])).toMatch(
      /\|s\|3f2a$/, // after what version 1 knew, which leaves it out
    );
    expect(recentText([{ ...mail, softBounce: true }, mail])).toBe(
      `5d41|mpp:3|mpp:5,other:1|${AT}|s;5d41|mpp:3|mpp:5,other:1|${AT}|`,
    );
  });
});

describe("a mail's key", () => {
  it("names its reader, whatever the reader's id holds", () => {
    for (const reader of ["q83vEjRWeJCrze8SNFZ4kA", "a_b-c_d-e", "x".repeat(64), "12345678"])
      expect(readerOfKey(mailKey(reader, "5d41402abc4b2a76"))).toBe(reader);
  });

  it.each([
    "",
    "1234567_a",
    `${"x".repeat(65)}_a`,
    "12345678",
    "12345678_",
    "12345678_A",
    `12345678_${"a".repeat(65)}`,
    " 12345678_a",
    "12345678_a\n",
    "1234 5678_a",
  ])("is nobody's when it is not ours: %j", (key) => expect(readerOfKey(key)).toBeUndefined());
});
