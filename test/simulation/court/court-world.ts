import { writeDataset } from "../../../functions/history/dataset.ts";
import { world } from "../../support/world.ts";
import { fastTable } from "../mail/fast-table.ts";

/** A world whose record copies nothing (twenty thousand seeds are many), with a dataset beside it. */
export function courtWorld(how: Parameters<typeof world>[0]) {
  const slow = world(how);
  const record = fastTable();
  const files = new Map<string, Uint8Array>();
  const ports = { ...slow.ports, record };
  const target = {
    dataset: {
      put: async (path: string, bytes: Uint8Array) => void files.set(path, bytes),
      get: async (path: string) => files.get(path),
      remove: async (path: string) => void files.delete(path),
    },
    writeParquet: (table: object): Uint8Array => Buffer.from(JSON.stringify(table)),
  };
  return {
    ...slow,
    record,
    ports,
    /** The copy as an operator's command opens it. */
    copy: { ports, deployment: slow.deployment, published: target },
    writeDataset: () => writeDataset(ports, slow.deployment, target),
    /** Every byte that is stored anywhere, as text. */
    stored(): string {
      const { archive } = slow;
      const bytes = [
        ...archive.kept.values(),
        ...archive.recent.values(),
        ...archive.named.values(),
        ...files.values(),
      ];
      const texts = bytes.map((one) => Buffer.from(one).toString());
      return [...texts, JSON.stringify(record.items()), JSON.stringify(slow.readers.dump())].join("\n");
    },
  };
}

export type CourtWorld = ReturnType<typeof courtWorld>;
