import type { ReaderPreferences, SendState } from "../../../functions/model/reader.ts";
import { keepRequest, RequestItem } from "../../../functions/store/requests.ts";
import { readSend } from "../../../functions/store/send-states.ts";
import { addressHashOf } from "../../../functions/workflows/readers/address-hash.ts";
import { changePreferences } from "../../../functions/workflows/readers/change-preferences.ts";
import { confirm } from "../../../functions/workflows/readers/confirm.ts";
import { join } from "../../../functions/workflows/readers/join.ts";
import { moveReader, requestMove } from "../../../functions/workflows/readers/move-reader.ts";
import { tokenFor } from "../../../functions/workflows/readers/tokens.ts";
import { undoUnsubscribe, unsubscribe } from "../../../functions/workflows/readers/unsubscribe.ts";
import { MPP } from "../../support/filed-entries.ts";
import { secondsAfter } from "./scheduler.ts";
import type { Stage, TaskPorts } from "./stage.ts";
import type { Ticks } from "./ticks.ts";

/** What readers do, through the handlers behind the pages. With ports of a process, its steps can fail. */
export interface People {
  /** Readers by the name that the story gave them. */
  readonly names: ReadonlyMap<string, string>;
  /** A confirmed reader, made without a fault. */
  joined(name: string, preferences: Pick<ReaderPreferences, "cadence"> & Partial<ReaderPreferences>): Promise<string>;
  unsubscribes(reader: string, ports?: TaskPorts): Promise<void>;
  undoes(reader: string, ports?: TaskPorts): Promise<void>;
  /** Whoever stopped the mails asks for them again, and presses the button in the letter. */
  returns(reader: string, ports?: TaskPorts): Promise<void>;
  changes(reader: string, change: unknown, ports?: TaskPorts): Promise<void>;
  /** Asks to be moved to `address` and presses the button in the letter. */
  moves(reader: string, address: string, ports?: TaskPorts): Promise<void>;
  /** Presses the button in the letter that the old address got. */
  movesBack(reader: string, ports?: TaskPorts): Promise<void>;
  /** `act` in a process of its own, tried again by the person when it fails or does not answer. */
  asTask(name: string, act: (ports: TaskPorts) => Promise<void>): void;
}

/** A person who gets no answer tries again after this, so often. */
const PATIENCE_SECONDS = 120;
const TRIES_MAX = 4;

export function people(stage: Stage, ticks: Ticks): People {
  const { plain, deployment, witness, time } = stage;
  const names = new Map<string, string>();
  const stateOf = (reader: string): Promise<SendState | undefined> => readSend(stage.people, reader);
  const preferencesToken = (state: SendState): string => tokenFor(plain, "preferences", state);
  const soon = (): void => ticks.at(time.now());

  /** What the letters of a story would hold: the open requests of a reader. */
  const requestOf = (reader: string, isUndo: boolean): string | undefined =>
    stage.people
      .items()
      .filter((item) => item.sk === "REQUEST")
      .map((item) => ({ id: item.pk.slice("REQUEST#".length), ...RequestItem.in(item) }))
      .findLast(
        (one) =>
          one.kind === "move" && one.reader === reader && one.doneAt === undefined && (one.undoes === true) === isUndo,
      )?.id;
  const press = async (ports: TaskPorts, id: string | undefined): Promise<void> => {
    if (id === undefined) return;
    await moveReader(ports, deployment, { token: plain.keyring.sign("move", id) });
    soon();
  };

  const self: People = {
    names,
    async joined(name, preferences) {
      const now = time.now();
      const consent = { askedAt: now, confirmedAt: now, networkHash: "n", formHash: "f" };
      const address = `${name}@example.org`;
      const joining = { address, matter: MPP.id, preferences: { language: "en" as const, ...preferences }, consent };
      const { reader } = await join(plain, joining);
      names.set(name, reader);
      return reader;
    },
    async unsubscribes(reader, ports = plain) {
      await unsubscribe(ports, deployment, { token: tokenFor(plain, "unsubscribe", { reader, addressEpoch: 1 }) });
      witness.ended(reader);
    },
    async undoes(reader, ports = plain) {
      witness.undone(reader);
      await undoUnsubscribe(ports, { token: tokenFor(plain, "unsubscribe", { reader, addressEpoch: 1 }) });
      soon();
    },
    async returns(reader, ports = plain) {
      const state = await stateOf(reader);
      if (!state?.address || state.active) return;
      const { address, preferences } = state;
      const id = ports.ids.random();
      await keepRequest(stage.people, {
        id,
        kind: "subscribe",
        address,
        addressHash: addressHashOf(plain, address),
        matter: MPP.id,
        cadence: preferences.cadence,
        language: preferences.language,
        askedAt: time.now(),
        networkHash: "n",
        formHash: "f",
      });
      witness.undone(reader);
      await confirm(ports, deployment, { token: plain.keyring.sign("confirm", id) });
      soon();
    },
    async changes(reader, change, ports = plain) {
      const state = await stateOf(reader);
      if (!state) return;
      await changePreferences(ports, deployment, { token: preferencesToken(state), change });
      soon();
    },
    async moves(reader, address, ports = plain) {
      const state = await stateOf(reader);
      if (!state) return;
      if (requestOf(reader, false) === undefined)
        await requestMove(ports, deployment, { token: preferencesToken(state), address });
      await press(ports, requestOf(reader, false));
    },
    movesBack: (reader, ports = plain) => press(ports, requestOf(reader, true)),
    asTask(name, act) {
      const attempt = (left: number): void => {
        let isOver = false;
        const again = (): void => {
          if (left > 0 && !isOver) attempt(left - 1);
          isOver = true;
        };
        time.start(
          name,
          (task) => act(stage.portsOf(task)),
          (error) => {
            if (error === undefined) isOver = true;
          },
        );
        time.at(secondsAfter(time.now(), PATIENCE_SECONDS), again);
      };
      attempt(TRIES_MAX);
    },
  };
  return self;
}
