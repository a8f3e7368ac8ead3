import { beforeEach, describe, expect, it } from "vitest";
import { type Destroying, destroy } from "../../../functions/cli/operator/destroying.ts";
import { parseMade } from "../../../functions/cli/operator/made.ts";
import { PARAMETERS, type Script, scriptedAccount } from "../../support/healthy-account.ts";

let lines: string[];
beforeEach(() => {
  lines = [];
});
const said = (): string => lines.join("\n");

/** An account with everything in it, which forgets what is removed. */
function account() {
  const there = new Set([
    "stack",
    "record-table",
    "readers-table",
    "archive",
    "logs",
    ...Object.keys(PARAMETERS),
    "Docketwire-HttpLogs",
  ]);
  const removed: string[] = [];
  const remove = (name: string): void => {
    there.delete(name);
    removed.push(name);
  };
  const script: Script = {
    parameter: (name) => (there.has(name) ? PARAMETERS[name] : undefined),
    stackStatus: () => (there.has("stack") ? "UPDATE_COMPLETE" : undefined),
    alarms: () => (there.has("stack") ? [{ name: "Docketwire Canary", state: "OK" }] : []),
    unprotectStack: () => void removed.push("protection"),
    removeTable: remove,
    removeBucket: remove,
    removeParameter: remove,
    removeLogGroup: remove,
    logGroups: (prefix) => [...there].filter((name) => name.startsWith(prefix) && name.endsWith("Logs")),
    tables: (prefix) => [...there].filter((name) => name.startsWith(prefix) && name.endsWith("Table")),
    buckets: (prefix) => [...there].filter((name) => name.startsWith(prefix)),
  };
  const cdk = async (args: readonly string[]): Promise<number> => {
    removed.push(args.join(" "));
    for (const name of ["stack", "/Docketwire/made"]) there.delete(name);
    return 0;
  };
  return { script, removed, there, cdk };
}

const destroying = (own: ReturnType<typeof account>, more: Partial<Destroying> = {}): Destroying => ({
  account: scriptedAccount(own.script),
  exportAll: async () => ({ folder: ".docketwire/export", events: 300, consents: 12 }),
  exported: async () => parseMade(PARAMETERS["/Docketwire/made"]!),
  cdk: own.cdk,
  io: { out: (line) => void lines.push(line) },
  ...more,
});

describe("destroy", () => {
  it("exports first, names everything that AWS keeps with its price, and removes nothing", async () => {
    const own = account();
    expect(await destroy(destroying(own), "export")).toBe(0);
    expect(own.removed).toEqual([]);
    expect(said()).toContain("300 events of the ledger and 12 consents are in .docketwire/export");
    expect(said()).toContain("table record-table: 0.90 USD a month");
    for (const name of ["readers-table", "archive", "logs", "/Docketwire/key-ring"]) expect(said()).toContain(name);
  });

  it("removes nothing before something was exported", async () => {
    const own = account();
    await expect(destroy(destroying(own, { exported: async () => undefined }), "remove")).rejects.toThrow("exports");
    expect(own.removed).toEqual([]);
  });

  it("removes the stack, then all that it kept, and finds nothing left", async () => {
    const own = account();
    expect(await destroy(destroying(own), "remove")).toBe(0);
    expect(own.removed.slice(0, 2)).toEqual(["protection", "destroy Docketwire --force"]);
    expect([...own.there]).toEqual(["/cdk-bootstrap/hnb659fds/version"]);
    expect(said()).toContain("nothing is left");
  });

  it("keeps everything else while the stack does not go", async () => {
    const own = account();
    expect(await destroy(destroying(own, { cdk: async () => 2 }), "remove")).toBe(2);
    expect(own.removed).toEqual(["protection"]);
  });

  it("says what is left, also of an earlier copy", async () => {
    const own = account();
    own.script.removeLogGroup = () => undefined;
    own.there.add("Docketwire-OldReadersTable").add("docketwire-oldarchive");
    own.script.removeParameter = () => undefined;
    expect(await destroy(destroying(own), "remove")).toBe(1);
    for (const name of [
      "log group Docketwire-HttpLogs",
      "table Docketwire-OldReadersTable",
      "bucket docketwire-oldarchive",
      "parameter /Docketwire/key-ring",
      "parameter /Docketwire/courtlistener-token",
    ])
      expect(said()).toContain(`  ${name}`);
    expect(said()).not.toContain("nothing is left");
  });

  it("goes on where a run was cut off after the stack was gone", async () => {
    const own = account();
    for (const name of ["stack", "/Docketwire/made"]) own.there.delete(name);
    expect(await destroy(destroying(own), "remove")).toBe(0);
    expect([...own.there]).toEqual(["/cdk-bootstrap/hnb659fds/version"]);
    expect(own.removed).not.toContain("destroy Docketwire --force");
  });

  it("finds nothing to export where nothing is deployed", async () => {
    const own = account();
    own.there.clear();
    await expect(destroy(destroying(own), "export")).rejects.toThrow("nothing is deployed");
  });
});
