import { describe, expect, it } from "vitest";
import { habitsOf, jointOf } from "../../functions/documents/hyphens.ts";

const text = [
  "the non-frivolous appeal was a non-frivolous appeal",
  "the association met, an association of harbors",
  "with a court and an order of the court here",
  "they went without notice and without counsel and without delay",
];

describe("the end of a line", () => {
  const habits = habitsOf(text);
  it.each([
    ["asso-", "ciation", "drop hyphen"],
    ["asso\u00ad", "ciation", "drop hyphen"],
    ["the non-", "frivolous claim", "none"],
    ["a court-", "order", "none"],
    ["§§1–", "4 apply", "none"],
    ["the", "court held", "space"],
    ["Marlowe-", "Hale", "none"],
    ["with-", "out", "drop hyphen"],
    ["“juris-", "diction", "drop hyphen"],
    ["it there-", "fore", "drop hyphen"],
  ])("%j before %j joins with: %s", (upper, lower, join) => {
    expect(jointOf(upper, lower, habits).join).toBe(join);
  });
});

describe("a file that lost its hyphens", () => {
  const cut = [
    "an equitable consid",
    "eration of the juris",
    "diction and the asso",
    "ciation with no frivo",
    "lous claim at all",
  ];
  const whole = "of consideration in jurisdiction by association and frivolous here";
  const habits = habitsOf([...cut, whole, whole, ...text]);

  it("is known by words that stand whole elsewhere", () => {
    expect(habits.losesHyphens).toBe(true);
    expect(habitsOf(text).losesHyphens).toBe(false);
  });

  it("gets its words back; two words that only could be one stay two", () => {
    expect(jointOf("no frivo", "lous claim", habits)).toEqual({ join: "none", doubtful: false });
    expect(jointOf("they came with", "notice", habits).join).toBe("space");
    expect(jointOf("the rule of the", "court", habits).join).toBe("space");
  });

  it("leaves a doubt where nothing in the document decides", () => {
    expect(jointOf("to at", "tenuate", habits).doubtful).toBe(true);
    expect(jointOf("an unseen xyzzy", "plugh", habits).doubtful).toBe(true);
  });
});
