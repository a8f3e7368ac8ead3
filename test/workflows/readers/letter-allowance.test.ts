import { describe, expect, it } from "vitest";
import { type Asking, mayAsk } from "../../../functions/workflows/readers/letter-allowance.ts";
import { type World, world } from "../../support/world.ts";

/** How many of `times` letters are sent when they are asked for one after another. */
async function allowed(w: World, times: number, asking: (n: number) => Asking): Promise<number> {
  let count = 0;
  for (let n = 0; n < times; n += 1) if (await mayAsk(w.ports, asking(n))) count += 1;
  return count;
}

const subscribe = (address: string, network: string): Asking => ({ purpose: "subscribe", address, network });

describe("a mailbox that never consented", () => {
  it("gets two letters, however its address is spelled, whoever asks and for whatever", async () => {
    const w = world();
    const spelled = [
      "ann.example@gmail.com",
      "annexample+mpp@gmail.com",
      "AnnExample@gmail.com",
      "a.nnexample@gmail.com",
    ];
    expect(await allowed(w, 4, (n) => subscribe(spelled[n] ?? "", `203.0.${n}.7`))).toBe(2);
    expect(await mayAsk(w.ports, { purpose: "move", address: "annexample@gmail.com", reader: "r1" })).toBe(false);
  });

  it("gets none after that until a week has passed without one", async () => {
    const w = world();
    const ask = (): Promise<boolean> => mayAsk(w.ports, subscribe("ann@example.org", "203.0.113.7"));
    expect([await ask(), await ask(), await ask()]).toEqual([true, true, false]);
    w.clock.forward(7 * 24 * 60 - 1);
    expect(await ask()).toBe(false);
    w.clock.forward(7 * 24 * 60 + 1);
    expect([await ask(), await ask(), await ask()]).toEqual([true, true, false]);
  });

  it("takes nothing from another mailbox", async () => {
    const w = world();
    expect(await allowed(w, 3, () => subscribe("ann@example.org", "203.0.113.7"))).toBe(2);
    expect(await allowed(w, 3, () => subscribe("bob@example.org", "203.0.113.7"))).toBe(2);
  });
});

describe("strangers", () => {
  it("of one network may ask for 20 letters an hour, and other networks go on", async () => {
    const w = world();
    expect(await allowed(w, 25, (n) => subscribe(`a${n}@example.org`, "203.0.113.7"))).toBe(20);
    expect(await mayAsk(w.ports, subscribe("other@example.org", "198.51.100.7"))).toBe(true);
    w.clock.forward(60);
    expect(await mayAsk(w.ports, subscribe("later@example.org", "203.0.113.7"))).toBe(true);
  });

  it("may ask for 500 letters an hour together", async () => {
    const w = world();
    const from = (n: number): string => `10.${Math.floor(n / 200)}.${n % 200}.1`;
    expect(await allowed(w, 510, (n) => subscribe(`a${n}@example.org`, from(n)))).toBe(500);
  });
});

describe("a reader with a link", () => {
  it.each(["export", "erase", "preferences"] as const)(
    "may ask three times an hour and six times a day: %s",
    async (purpose) => {
      const w = world();
      w.clock.set("2019-06-26T01:00:00.000Z");
      const asking = (): Asking => ({ purpose, reader: "r1" });
      expect(await allowed(w, 5, asking)).toBe(3);
      w.clock.forward(60);
      expect(await allowed(w, 5, asking)).toBe(3);
      w.clock.forward(60);
      expect(await allowed(w, 5, asking)).toBe(0);
      w.clock.forward(24 * 60);
      expect(await allowed(w, 5, asking)).toBe(3);
    },
  );

  it("has each purpose for itself, whatever others ask", async () => {
    const w = world();
    expect(await allowed(w, 4, () => ({ purpose: "export", reader: "r1" }))).toBe(3);
    expect(await allowed(w, 4, () => ({ purpose: "erase", reader: "r1" }))).toBe(3);
    expect(await allowed(w, 4, () => ({ purpose: "export", reader: "r2" }))).toBe(3);
  });
});
