import { describe, expect, it } from "vitest";
import { startConfig } from "../../functions/local/start-config.ts";

describe("how the program is started", () => {
  it("is a replay on the loopback unless told otherwise", () => {
    expect(startConfig([], {})).toEqual({ mode: "replay", host: "127.0.0.1", port: 8080, dataFolder: ".docketwire" });
    expect(startConfig(["--live"], { HOST: "0.0.0.0", PORT: "9000", DATA_DIR: "/data" })).toEqual({
      mode: "live",
      host: "0.0.0.0",
      port: 9000,
      dataFolder: "/data",
    });
  });

  it.each(["-1", "65536", "80a", "1e3", " 80", "99999999"])("refuses the port %j", (port) => {
    expect(() => startConfig([], { PORT: port })).toThrow("PORT is no port number");
  });

  it.each([["--replay"], ["live"], ["--live=yes"]])("refuses %j", (argument) => {
    expect(() => startConfig([argument], {})).toThrow("usage: npm start");
  });
});
