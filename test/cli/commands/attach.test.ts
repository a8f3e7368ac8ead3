import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attachCommand, attachedLines, attachFile } from "../../../functions/cli/commands/attach.ts";
import { aDocument, readingPorts } from "../../support/document-reading.ts";
import { anEntry, fileEntries, MPP } from "../../support/filed-entries.ts";
import { ninthCircuitStamp, smallBrief } from "../../support/small-pdf.ts";
import { world } from "../../support/world.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attach-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function copyWithBrief() {
  const w = world({ matters: [MPP] });
  const brief = anEntry({
    number: "39",
    kind: "amicus_brief",
    weight: "filing",
    documents: [aDocument({ state: "paywalled", pacerDocId: "00908034567" })],
  });
  await fileEntries(w.record, w.clock.now(), [brief]);
  return { ports: readingPorts(w.ports), deployment: w.deployment };
}

function pdf(bytes: Uint8Array): string {
  const file = join(folder, "brief.pdf");
  writeFileSync(file, bytes);
  return file;
}

describe("attaching a file", () => {
  it("says what was attached, and the second time that nothing is written", async () => {
    const copy = await copyWithBrief();
    const wanted = { entry: "mpp-1", file: pdf(smallBrief(ninthCircuitStamp())), withoutStamp: false };
    const lines = [await attachFile(copy, wanted), await attachFile(copy, wanted)].flatMap(attachedLines);
    expect(lines).toEqual([
      expect.stringMatching(/^mpp-1\.0: 5 pages, sha-256 [0-9a-f]{64}$/),
      'Attached as a copy supplied by the operator. It goes out in the next digest, under "Now readable".',
      lines[0],
      "This copy was attached already. Nothing is written.",
    ]);
  });

  it("needs --without-stamp where no stamp tells whose pages they are", async () => {
    const copy = await copyWithBrief();
    const wanted = { entry: "mpp-1", file: pdf(smallBrief(null)) };
    await expect(attachFile(copy, { ...wanted, withoutStamp: false })).rejects.toThrow("add --without-stamp");
    expect((await attachFile(copy, { ...wanted, withoutStamp: true })).how).toBe("told");
  });

  it("names a file that is not there", async () => {
    const wanted = { entry: "mpp-1", file: join(folder, "none.pdf"), withoutStamp: false };
    await expect(attachFile(await copyWithBrief(), wanted)).rejects.toThrow(/^no such file: /);
  });
});

describe("the command's arguments", () => {
  it.each([[[]], [["mpp-1"]], [["mpp-1", "a.pdf", "b.pdf"]], [["mpp-1", "a.pdf", "--force"]]])(
    "%j are answered with the usage",
    async (args) => {
      const whole = { out: () => {}, err: () => {}, env: {} };
      await expect(attachCommand.run(args, whole)).rejects.toThrow(
        "usage: attach <entry> <pdf> [--without-stamp] [--live]",
      );
    },
  );
});
