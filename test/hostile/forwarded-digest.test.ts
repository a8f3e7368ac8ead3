import { describe, expect, it } from "vitest";
import { forgetOld } from "../../functions/workflows/readers/forget-old.ts";
import { requestCopy } from "./request-copy.ts";

const HERE = "ann@example.org";

/** A reader whose digest was forwarded, and somebody who moved the digests away by its preferences link, twice. */
async function afterTheft() {
  const copy = await requestCopy();
  const { change } = await copy.join();
  const address = () => copy.readers.dump().find((item) => item.sk === "SEND")?.["address"];
  await copy.post(`${change}/move`, { address: "eve@example.com" });
  const stolen = copy.link("/move/");
  await copy.post(stolen);
  const undo = copy.link("/move/");
  const reader =
    copy.readers
      .dump()
      .find((item) => item.sk === "SEND")
      ?.pk.slice("READER#".length) ?? "";
  await copy.post(`/p/${copy.ports.keyring.sign("preferences", `${reader}.2`)}/move`, { address: "eve2@example.com" });
  await copy.post(copy.link("/move/"));
  return { ...copy, undo, evesUndo: copy.link("/move/"), address };
}

describe("F: a digest that was forwarded", () => {
  it("F14 does not hand over the subscription: the old address takes it back for 14 days, for good", async () => {
    const copy = await afterTheft();
    expect(copy.address()).toBe("eve2@example.com");
    copy.clock.forward(13 * 24 * 60);
    expect((await copy.app.request(copy.undo)).status).toBe(200);
    expect(copy.address()).toBe("eve2@example.com"); // opening it changes nothing
    expect((await copy.post(copy.undo)).status).toBe(200);
    expect(copy.address()).toBe(HERE);
    expect((await copy.post(copy.evesUndo)).status).toBe(410);
    expect(copy.address()).toBe(HERE);
  });

  it("F14 keeps the old address no longer than it can be taken back", async () => {
    const copy = await afterTheft();
    copy.clock.forward(14 * 24 * 60 + 1);
    expect((await copy.post(copy.undo)).status).toBe(410);
    await forgetOld(copy.ports);
    expect(copy.stored()).not.toContain(HERE);
  });
});
