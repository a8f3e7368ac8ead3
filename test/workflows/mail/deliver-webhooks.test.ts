import { beforeEach, describe, expect, it } from "vitest";
import type { HookMessage } from "../../../functions/ports/index.ts";
import { addWebhook, deliveries, moveWebhook, type Webhook, webhooks } from "../../../functions/store/webhooks.ts";
import { deliverWebhooks } from "../../../functions/workflows/mail/deliver-webhooks.ts";
import { anEntry, fileEntries, MPP, MPP_ENTRIES } from "../../support/filed-entries.ts";
import { world } from "../../support/world.ts";

const RECEIVER: Webhook = {
  id: "r1",
  url: "https://receiver.example.org/events",
  secret: "whsec_c2VjcmV0",
  matter: "mpp",
  cursor: 2,
  failures: 0,
  nextAt: null,
  state: "on",
};
const HEAD = MPP_ENTRIES.length;

let w: ReturnType<typeof world>;
let posted: HookMessage[];
let answer: (message: HookMessage) => { status: number } | { status: null; reason: string };
const deliver = () =>
  deliverWebhooks({
    ports: w.ports,
    deployment: w.deployment,
    hooks: {
      async post(message) {
        posted.push(message);
        return answer(message);
      },
    },
  });
const receiver = async (): Promise<Webhook | undefined> => (await webhooks(w.readers))[0];

beforeEach(async () => {
  w = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  await fileEntries(w.record, "2020-03-12T14:00:00.000Z", MPP_ENTRIES);
  await addWebhook(w.readers, RECEIVER);
  posted = [];
  answer = () => ({ status: 200 });
});

describe("receivers of events", () => {
  it("get every event after their cursor, in order and once, as the API shows it", async () => {
    expect(await deliver()).toEqual({ delivered: HEAD - 2, next: null });
    expect(posted.map(({ id }) => id)).toEqual(MPP_ENTRIES.slice(2).map((_, at) => `mpp-${at + 3}`));
    const first = JSON.parse(posted[0]?.body ?? "");
    expect(first).toMatchObject({
      type: "docket.entry_filed",
      data: { n: 3, after: { id: "mpp-3", kind: "amicus_brief" }, link: expect.stringMatching(/\/entries\/mpp-3$/) },
    });
    expect(posted[0]?.body).not.toContain('"aliases"');
    await deliver();
    expect(posted).toHaveLength(HEAD - 2);
    await fileEntries(w.record, "2020-03-12T15:00:00.000Z", [anEntry()]);
    await deliver();
    expect(posted.at(-1)?.id).toBe(`mpp-${HEAD + 1}`);
  });

  it("get nothing later before what they did not take, which comes again with the same id, later each time", async () => {
    answer = () => ({ status: 500 });
    expect(await deliver()).toEqual({ delivered: 0, next: "2020-03-12T15:01:00.000Z" });
    await deliver();
    expect(posted.map(({ id }) => id)).toEqual(["mpp-3"]);
    w.clock.forward(1);
    answer = () => ({ status: null, reason: "no answer" });
    expect(await deliver()).toEqual({ delivered: 0, next: "2020-03-12T15:06:00.000Z" });
    w.clock.forward(5);
    answer = () => ({ status: 202 });
    expect(await deliver()).toEqual({ delivered: HEAD - 2, next: null });
    expect(posted.slice(0, 4).map(({ id }) => id)).toEqual(["mpp-3", "mpp-3", "mpp-3", "mpp-4"]);
    expect(await receiver()).toMatchObject({ cursor: HEAD, failures: 0, state: "on" });
  });

  it("are stopped when they are gone, or after the last attempt, and the operator is told", async () => {
    answer = () => ({ status: 410 });
    await deliver();
    expect(await receiver()).toMatchObject({ state: "stopped", cursor: 2 });
    await moveWebhook(w.readers, RECEIVER, { state: "on", failures: 9, nextAt: null });
    answer = () => ({ status: 503 });
    await deliver();
    expect(await receiver()).toMatchObject({ state: "stopped", failures: 10 });
    posted = [];
    await deliver();
    expect(posted).toEqual([]);
    expect(w.log.lines.filter(({ level }) => level === "error")).toHaveLength(2);
  });

  it("leave a log of what became of each event, without secrets", async () => {
    answer = ({ id }) =>
      id === "mpp-4" ? { status: null, reason: "receiver.example.org: ECONNREFUSED" } : { status: 200 };
    await deliver();
    expect(await deliveries(w.readers, "r1")).toEqual([
      { event: 4, at: "2020-03-12T15:00:00.000Z", status: null, reason: "receiver.example.org: ECONNREFUSED" },
      { event: 3, at: "2020-03-12T15:00:00.000Z", status: 200, reason: null },
    ]);
    expect(JSON.stringify(w.log.lines)).not.toContain(RECEIVER.secret);
  });

  it("are served again from any event on", async () => {
    await deliver();
    await moveWebhook(w.readers, { id: "r1", cursor: HEAD }, { cursor: 0 });
    posted = [];
    await deliver();
    expect(posted).toHaveLength(HEAD);
  });
});
