import { describe, expect, it } from "vitest";
import type { DigestAct } from "../../functions/model/digest.ts";
import type { Detail } from "../../functions/model/entry.ts";
import { calmed, calmedName, grantedStay, shortObject, withArticle } from "../../functions/render/objects.ts";

const act = (of: string | null, verb: DigestAct["act"] = "granted"): DigestAct => ({ act: verb, of });
const order = { kind: "order", detail: null } as const;

describe("an object in short", () => {
  it.each([
    ["preliminary injunction of April 8, 2019", { is: "injunction" }],
    ["the district court's preliminary injunction of April 8, 2019", { is: "injunction" }],
    ["classwide preliminary injunction", { is: "injunction" }],
    [
      "Appellants' request for an immediate administrative stay of the preliminary injunction",
      { is: "stay", stay: "administrative" },
    ],
    ["stay pending appeal", { is: "stay", stay: "pending_appeal" }],
    ["application (19A960) for stay presented to Justice Kagan", { is: "stay", stay: "plain" }],
    ["petition for a writ of certiorari", { is: "certiorari" }],
    ["Judgment of the United States Court of Appeals for the Ninth Circuit", { is: "judgment", court: "ca9" }],
    ["judgment of the Fifth Circuit", { is: "judgment", court: "ca5" }],
    ["class certification", { is: "text", text: "class certification" }],
    ["the June 1, 2021 memorandum", { is: "text", text: "June 1, 2021 memorandum" }],
    ["case, with instructions to direct vacatur", { is: "text", text: "case" }],
    ["order dated May 5, 2020 (Dkt. 3)", { is: "text", text: "order" }],
    [null, { is: "not stated" }],
  ])("of %s", (of, short) => {
    expect(shortObject(act(of), order)).toEqual(short);
  });

  it("is what the kind says when the text says nothing", () => {
    expect(shortObject(act(null), { kind: "cert_grant", detail: null })).toEqual({ is: "certiorari" });
    expect(shortObject(act(null), { kind: "stay", detail: "administrative" })).toEqual({
      is: "stay",
      stay: "administrative",
    });
  });
});

describe("a granted stay", () => {
  const stay = (acts: readonly DigestAct[], detail: Detail = "administrative") =>
    grantedStay({ kind: "stay", detail, acts });

  it("has the object that was stayed", () => {
    const stayed = act("the injunction", "stayed");
    expect(stay([act("Appellants' motion for a stay pending appeal"), stayed], "pending_appeal")).toEqual({
      stay: "pending_appeal",
      of: stayed,
    });
    expect(stay([act("request for an administrative stay of the order of May 1, 2020")])?.of?.of).toBe(
      "the order of May 1, 2020",
    );
    expect(stay([act("administrative stay")])).toEqual({ stay: "administrative", of: null });
  });

  it("is none when something was denied, granted in part, or is no stay of an order", () => {
    expect(stay([act("a stay outside the circuit", "granted_in_part")])).toBeUndefined();
    expect(stay([act("the injunction", "stayed"), act("a stay within the circuit", "denied")])).toBeUndefined();
    expect(stay([act("motion to hold the case in abeyance")], "of_proceedings")).toBeUndefined();
    expect(stay([])).toBeUndefined();
  });
});

it.each([
  ["preliminary injunction", "the preliminary injunction"],
  ["an order", "an order"],
  ["Appellants' motion", "Appellants' motion"],
  ["administrative stay of the order", "an administrative stay of the order"],
  ["stay pending appeal", "a stay pending appeal"],
  ["MOTION FOR Preliminary Injunction", "the motion for preliminary injunction"],
  ["20 Motion", "20 motion"],
  ["Second Motion for Classwide Preliminary Injunction", "the second motion for classwide preliminary injunction"],
  ["Executive Order 13767", "the Executive Order 13767"],
  ["class certification", "class certification"],
  ["implementing the Protocols", "implementing the Protocols"],
])("calls %s %s", (of, called) => {
  expect(withArticle(of)).toBe(called);
});

it("lowers what shouts, not names", () => {
  expect(calmed("ORDER OF THE UNHCR")).toBe("order of the UNHCR");
  expect(
    ["FERDINAND F. FERNANDEZ", "M. MARGARET McKEOWN", "MILAN D. SMITH, JR.", "JOHN DOE III", "W. Fletcher"].map(
      calmedName,
    ),
  ).toEqual(["Ferdinand F. Fernandez", "M. Margaret McKeown", "Milan D. Smith, Jr.", "John Doe III", "W. Fletcher"]);
});
