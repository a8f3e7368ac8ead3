import { describe, expect, it } from "vitest";
import { addMinutes } from "../../../functions/model/time.ts";
import { adoptGeneration } from "../../../functions/store/copy.ts";
import { everyone } from "../../../functions/store/groups.ts";
import { readSend } from "../../../functions/store/send-states.ts";
import { isSuppressed } from "../../../functions/store/suppression.ts";
import { releaseMail } from "../../../functions/workflows/mail/release-mail.ts";
import { addressHashOf } from "../../../functions/workflows/readers/address-hash.ts";
import { eraseReader, requestData } from "../../../functions/workflows/readers/reader-data.ts";
import { undoUnsubscribe, unsubscribe } from "../../../functions/workflows/readers/unsubscribe.ts";
import { mailWorld } from "../../support/mail-world.ts";

/** Ann, Bob and Cy were told in the morning; the table of the readers is saved then, and put back later. */
async function restoredWorld() {
  const mail = mailWorld();
  const { ports, readers, clock, deployment, tick, file, mailer, joined } = mail;
  const people = {
    ann: await joined("ann", { cadence: "as_filed" }),
    bob: await joined("bob", { cadence: "as_filed" }),
    cy: await joined("cy", { cadence: "as_filed" }),
  };
  await tick();
  await file({});
  await tick();
  const keyOf = (name: string): string => mailer.sent.find(({ to }) => to === `${name}@example.org`)?.key ?? "";
  const keys = { ann: keyOf("ann"), bob: keyOf("bob"), cy: keyOf("cy") };
  const morning = readers.dump();
  clock.set(addMinutes(clock.now(), 300));
  /** The table of the morning is put back, looked at and released; then something is filed. Who is mailed? */
  const mailedAfterRestore = async (release: "release mail" | "by hand" = "release mail"): Promise<string[]> => {
    readers.load(morning);
    await adoptGeneration(readers, "a restored table");
    clock.set(addMinutes(clock.now(), 300));
    await file({ kind: "order", weight: "ruling" });
    const before = mailer.sent.length;
    await tick();
    expect(mailer.sent.length).toBe(before); // on hold
    if (release === "release mail") await releaseMail(ports, deployment);
    else await adoptGeneration(readers, deployment.deploymentGeneration);
    for (let minute = 0; minute < 30; minute += 5) await tick(addMinutes(clock.now(), 5));
    return mailer.sent.slice(before).map(({ to }) => to);
  };
  const token = (reader: string): string => ports.keyring.sign("unsubscribe", reader);
  return { ...mail, people, keys, token, mailedAfterRestore };
}

describe("a table of readers that is restored", () => {
  it.each(["release mail", "by hand"] as const)(
    "mails nobody who unsubscribed, complained or bounced since (%s)",
    async (release) => {
      const { ports, people, keys, token, receipt, mailedAfterRestore, deployment } = await restoredWorld();
      await unsubscribe(ports, deployment, { token: token(people.ann) });
      await receipt({ key: keys.bob, event: "complaint" });
      expect(await mailedAfterRestore(release)).toEqual(["cy@example.org"]);
      expect(await isSuppressed(ports.readers, addressHashOf(ports, "bob@example.org"))).toBe(true);
      expect((await readSend(ports.readers, people.ann))?.ended?.because).toBe("unsubscribed");
      expect((await readSend(ports.readers, people.bob))?.ended?.because).toBe("complaint");
    },
  );

  it("holds nobody again who was erased", async () => {
    const { ports, deployment, people, tokenIn, mailedAfterRestore } = await restoredWorld();
    const asked = { token: ports.keyring.sign("preferences", `${people.ann}.1`), network: "203.0.113.7" };
    await requestData(ports, deployment, { ...asked, purpose: "erase" });
    expect((await eraseReader(ports, { token: tokenIn("/erase") })).outcome).toBe("erased");
    expect(await mailedAfterRestore()).toEqual(expect.arrayContaining(["bob@example.org", "cy@example.org"]));
    expect(await readSend(ports.readers, people.ann)).toBeUndefined();
    for await (const ids of everyone(ports.readers)) expect(ids).not.toContain(people.ann);
    expect(JSON.stringify(ports.readers)).not.toContain("ann@example.org");
  });

  it("goes on mailing who undid the unsubscribing, or came back", async () => {
    const { ports, people, token, mailedAfterRestore, deployment } = await restoredWorld();
    await unsubscribe(ports, deployment, { token: token(people.ann) });
    await undoUnsubscribe(ports, { token: token(people.ann) });
    expect((await mailedAfterRestore()).sort()).toEqual(["ann@example.org", "bob@example.org", "cy@example.org"]);
  });

  it("lets a restored record take the refusals from the readers", async () => {
    const { ports, record, deployment, people, token, mailedAfterRestore } = await restoredWorld();
    const before = record.dump();
    await unsubscribe(ports, deployment, { token: token(people.ann) });
    record.load(before);
    await releaseMail(ports, deployment);
    expect(await mailedAfterRestore()).not.toContain("ann@example.org");
  });
});

describe("a refusal", () => {
  it("stops the mails though it could not be noted in the record", async () => {
    const { ports, people, token, log, file, tick, mailer, deployment } = await restoredWorld();
    const { ExpectedError } = await import("../../../functions/model/errors.ts");
    const record = { ...ports.record, put: () => Promise.reject(new ExpectedError("unreachable", "no table")) };
    expect((await unsubscribe({ ...ports, record }, deployment, { token: token(people.ann) })).outcome).toBe("stopped");
    expect(log.lines.some(({ level }) => level === "error")).toBe(true);
    await file({});
    const before = mailer.sent.length;
    await tick();
    expect(mailer.sent.slice(before).map(({ to }) => to)).not.toContain("ann@example.org");
  });

  it("names nobody in the record", async () => {
    const { ports, record, people, keys, token, receipt, deployment } = await restoredWorld();
    await unsubscribe(ports, deployment, { token: token(people.ann) });
    await receipt({ key: keys.bob, event: "complaint" });
    expect(JSON.stringify(record.dump())).not.toMatch(/@example\.org/);
  });
});
