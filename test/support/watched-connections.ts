import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";

const CHANNEL = "net.client.socket";

/** Every connection that this process tries to make from now on, as "address:port", whoever makes it. */
export function watchedConnections(): { readonly attempts: readonly string[]; end(): void } {
  const attempts: string[] = [];
  const hear = (message: unknown): void => {
    const { socket } = message as { socket: Socket };
    socket.on("connectionAttempt", (address: string, port: number) => attempts.push(`${address}:${port}`));
  };
  subscribe(CHANNEL, hear);
  return { attempts, end: () => unsubscribe(CHANNEL, hear) };
}
