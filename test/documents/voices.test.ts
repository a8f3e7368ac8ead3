import { describe, expect, it } from "vitest";
import { voiceOf } from "../../functions/documents/voices.ts";

const voice = (text: string, quoted = false) => voiceOf({ text, quoted });

describe("only the court's own voice stands under the court:", () => {
  it.each([
    "The port contends that the Act permits a night fee.",
    "Plaintiff posits that the fee was never authorized.",
    "The SCO posits that the order is void.",
    "The Government counters that no league member was harmed.",
    "Moreover, they argue, the Act should be read broadly.",
    "With this reasoning, they conclude that the fee is lawful.",
    "In the port’s view, this section creates a borderless common.",
    "According to Barrow, however, the Rule applies only to factual errors.",
    "So, the league continues, because the port prevents this trade, it violates the Clause.",
    "Hale next claims that the port is estopped from charging the fee.",
    "The port argues that the Court cannot resolve the dispute because it lacks jurisdiction.",
    "He argues the evidence was found in an unlawful search.",
    "The amicus urges us to adopt another test.",
  ])("a party's argument does not: %s", (text) => {
    expect(voice(text)).toBe("party");
  });

  it.each([
    ["The district court concluded that the league had no standing.", "other court"],
    ["The jury found that the fee was paid.", "other court"],
    ["In Harbor v. Port, the Court held that tugs are vessels.", "other court"],
    ["Accordingly, we held that the lender was obligated to disclose.", "other court"],
    ["Ms. Barrow testified that she never saw the notice.", "witness"],
    ["In his deposition the pilot said that the fee was announced.", "witness"],
    ["If the Act reaches tugs, then the fee is void.", "hypothetical"],
    ["We would stay the injunction in its entirety.", "hypothetical"],
    ["Was the search of the vessel permissible?", "question"],
    ["“The fee is void and was never authorized by anyone at the port.”", "quoted"],
  ])("nor does another's: %s is %s", (text, whose) => {
    expect(voice(text)).toBe(whose);
  });

  it("nor does a block that is set in from the margin", () => {
    expect(voice("The Court finds that the port has shown no dispute of fact.", true)).toBe("quoted");
  });

  it.each([
    "We hold that the Act does not permit a night fee.",
    "The league argues that the fee is void, but we disagree.",
    "We reject the port’s argument that the Act permits the fee.",
    "We decline to stay the injunction within the harbor.",
    "For these reasons, the Act does not apply to claims filed by tug owners.",
    "The district court properly admitted the log into evidence.",
    "For the foregoing reasons, the judgment dismissing the league’s claims against the port is AFFIRMED.",
    "The contrary decision of the Ninth Circuit is reversed.",
    "Because it was reasonable to believe that the log was aboard, we affirm.",
    "The text suggests no other reading.",
    "This Court agrees that the notice was late.",
    "Our precedents say that a fee is a tax.",
  ])("the court's own does: %s", (text) => {
    expect(voice(text)).toBe("court");
  });
});
