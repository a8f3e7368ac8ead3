import { describe, expect, it } from "vitest";
import { sesReceipt } from "../../functions/adapters/ses-receipts.ts";

const mail = {
  timestamp: "2019-06-27T11:00:05.123Z",
  messageId: "0100016b",
  destination: ["reader@example.org"],
  tags: { key: ["r_abc"], "ses:configuration-set": ["Docketwire-digests"] },
};

describe("receipts of the mail service", () => {
  it("reads key, id, kind and time, and no address", () => {
    const receipt = sesReceipt(JSON.stringify({ eventType: "Send", mail, send: {} }));
    expect(receipt).toEqual({ key: "r_abc", messageId: "0100016b", event: "send", at: "2019-06-27T11:00:05.123Z" });
    const bounced = sesReceipt(
      JSON.stringify({
        eventType: "Bounce",
        mail,
        bounce: { bounceType: "Permanent", bouncedRecipients: [{ emailAddress: "reader@example.org" }] },
      }),
    );
    expect(bounced).toMatchObject({ event: "bounce", bounceType: "Permanent" });
    expect(JSON.stringify(bounced)).not.toContain("@");
    expect(sesReceipt(JSON.stringify({ eventType: "Rendering Failure", mail })).event).toBe("rendering_failure");
  });

  it.each([
    ["no JSON", "reader@example.org"],
    ["another event", JSON.stringify({ eventType: "Open", mail })],
    ["no key", JSON.stringify({ eventType: "Send", mail: { ...mail, tags: {} } })],
    ["no time", JSON.stringify({ eventType: "Send", mail: { ...mail, timestamp: "never" } })],
  ])("refuses %s without repeating it", (_name, body) => {
    expect(() => sesReceipt(body)).toThrow(
      expect.objectContaining({ kind: "invalid", message: expect.not.stringContaining("@") }),
    );
  });
});
