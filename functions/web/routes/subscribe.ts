import { ExpectedError } from "../../model/errors.ts";
import { LANGUAGES, type Language } from "../../model/languages.ts";
import { CADENCES } from "../../model/reader.ts";
import { choicePage } from "../../render/pages/choice-page.ts";
import { pageWordsOf } from "../../render/words/words-of.ts";
import { subscribe as askFor } from "../../workflows/readers/subscribe.ts";
import { clientAddress } from "../client-address.ts";
import { readForm } from "../http/form.ts";
import { refuseForeignForm } from "../http/same-origin.ts";
import { languageOf } from "../language.ts";
import { pageResponse, type Route } from "../page-route.ts";

const FIELDS = ["matter", "address", "cadence", "language", "leave_empty"] as const;

/** The words beside the form: a hash of them stands in the record of consent. */
function formText(language: Language): string {
  const { formHeading, send, privacy } = pageWordsOf(language).home;
  return [formHeading, send, privacy].join("\n");
}

/** `POST /subscribe`: the form with three fields. The answer is the same for known and unknown addresses. */
export const subscribe: Route = {
  mount(app, web) {
    app.post("/subscribe", async (context) => {
      refuseForeignForm(context, web.deployment.baseUrl);
      const form = await readForm(context, FIELDS);
      // A field that no person sees: what fills it in is told the same, and nothing is sent.
      if (form.leave_empty === "") {
        await askFor(web.ports, web.deployment, {
          matter: form.matter,
          address: form.address,
          cadence: oneOf(form.cadence, CADENCES, "how often"),
          language: oneOf(form.language, LANGUAGES, "language"),
          network: clientAddress(context, web),
          formText: formText(languageOf(context)),
        });
      }
      return pageResponse(context, web, ({ words }) => choicePage(words.subscribe.sent), 202);
    });
  },
};

/** @throws ExpectedError("invalid") */
function oneOf<T extends string>(value: string, allowed: readonly T[], name: string): T {
  const choice = allowed.find((one) => one === value);
  if (choice === undefined) throw new ExpectedError("invalid", `choose one of the answers to "${name}"`);
  return choice;
}
