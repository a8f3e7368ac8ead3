import fc from "fast-check";
import { expect, it } from "vitest";
import { LANGUAGES } from "../../functions/model/languages.ts";
import { addressed, mailOf } from "../support/addressed-mail.ts";
import { generatedInputs } from "../support/generated-windows.ts";
import { holds } from "../support/holds.ts";
import { brokenMailRules } from "../support/mail-rules.ts";
import { aDeployment } from "../support/telling.ts";

const DIGESTS = 10_000;

it(`breaks no mail rule over ${DIGESTS} generated digests`, async () => {
  let mails = 0;
  const input = fc.oneof({ weight: 9, arbitrary: generatedInputs(15) }, { weight: 1, arbitrary: generatedInputs(200) });
  await holds(
    fc.asyncProperty(
      input,
      fc.constantFrom(...LANGUAGES),
      fc.constantFrom("replay", "live"),
      async (one, language, replay) => {
        const mail = mailOf(one, language, replay);
        if (!mail) return;
        mails++;
        expect(
          brokenMailRules(await addressed(mail), { kind: "digest", postalAddress: aDeployment.operator.postalAddress }),
        ).toEqual([]);
      },
    ),
    // Some windows hold nothing to tell.
    { numRuns: Math.ceil(DIGESTS * 1.4) },
  );
  expect(mails).toBeGreaterThanOrEqual(DIGESTS);
});
