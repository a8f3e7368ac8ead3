import { once } from "node:events";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { assistantTools } from "../assistant/assistant-tools.ts";
import { type HistoryApi, withHistory } from "../history/history-api.ts";
import { COPY_FLAGS, readHistoryArgs } from "../history/history-args.ts";
import type { Command } from "./command.ts";

/** Serves the history of a copy to an assistant over standard input and output, until the input ends. */
export const mcpCommand: Command = {
  name: "mcp",
  flags: COPY_FLAGS,
  async run(args, io) {
    const asked = readHistoryArgs(this, args);
    return withHistory(io, asked.copy, async (api) => {
      const { version, replay } = await aboutOf(api);
      const origin = { baseUrl: api.baseUrl, isReplay: replay };
      const ended = once(process.stdin, "close");
      const served = serveStdio(() => assistantTools(api, { origin, version, matter: asked.matter }), {
        onerror: (error) => io.err(error.message),
      });
      await ended;
      await served.close();
      return 0;
    });
  },
};

async function aboutOf(api: HistoryApi): Promise<{ version: string; replay: boolean }> {
  return (await (await api.get("/api/about")).json()) as { version: string; replay: boolean };
}
