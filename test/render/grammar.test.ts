import { describe, expect, it } from "vitest";
import { mailWords } from "../../functions/render/words/en/mail.ts";
import { mailWordsEs } from "../../functions/render/words/es/mail.ts";
import { grammarOf } from "../../functions/render/words/grammar.ts";

describe("amounts and lists", () => {
  it("are said as each language says them", () => {
    const en = grammarOf("en");
    expect([0, 1, 2, 1234].map((n) => en.amount(n, "entry", "entries"))).toEqual([
      "0 entries",
      "1 entry",
      "2 entries",
      "1,234 entries",
    ]);
    expect([[], ["A"], ["A", "B"], ["A", "B", "C"]].map(en.listOf)).toEqual(["", "A", "A and B", "A, B and C"]);
    expect([[], ["A"], ["A", "B"], ["A", "B", "C"]].map(en.clausesOf)).toEqual(["", "A", "A, and B", "A, B, and C"]);
    const es = grammarOf("es");
    expect(es.amount(1_000_000, "entrada", "entradas")).toBe("1,000,000 entradas");
    expect(
      [
        ["Texas", "Idaho"],
        ["A", "Hierro"],
        ["A", "B", "Innovation Law Lab"],
      ].map(es.listOf),
    ).toEqual(["Texas e Idaho", "A y Hierro", "A, B e Innovation Law Lab"]);
    expect(es.jointsOf(["A", "B", "C"], { clauses: true })).toEqual([", ", ", y "]);
  });

  it("stand in mails with what belongs to one and to many", () => {
    expect(mailWords.preheader.where(1, 4)).toBe("1 of 4 dockets has new entries");
    expect(mailWords.preheader.where(2, 4)).toBe("2 of 4 dockets have new entries");
    expect(mailWordsEs.preheader.where(1, 4)).toBe("1 de 4 expedientes tiene entradas nuevas");
    expect(mailWordsEs.preheader.where(2, 4)).toBe("2 de 4 expedientes tienen entradas nuevas");
    expect(mailWords.preheader.clauses("it ruled", ["a", "b"])).toBe("it ruled; a, and b.");
    expect(mailWords.preheader.clauses("it ruled", ["a"])).toBe("it ruled, and a.");
  });
});
