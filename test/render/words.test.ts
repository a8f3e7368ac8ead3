import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { composeDigest } from "../../functions/digest/compose-digest.ts";
import type { Digest } from "../../functions/model/digest.ts";
import { renderDigest } from "../../functions/render/digest-mail.ts";
import { aDeployment } from "../support/telling.ts";
import { february2020, june2019, june2021 } from "../support/three-digests.ts";

const RENDER = new URL("../../functions/render/", import.meta.url).pathname;

function sourceOf(file: string): string {
  return readFileSync(join(RENDER, file), "utf8");
}

/** Without comments, which are for us: block comments, and line comments after a space or at a line's beginning. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/ .*$/gm, "$1");
}

/** String and template literals. */
function literalsOf(source: string): string[] {
  return withoutComments(source).match(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? []; // "a string", `a template`
}

/** What digests and letters are made of: the files of render/ that their two modules import, directly or not. */
function filesOfMail(): string[] {
  const files = new Set(["digest-mail.ts", "letters.ts"]);
  for (const file of files) {
    for (const [, imported = ""] of sourceOf(file).matchAll(/from "\.\/([\w.-]+\.ts)"/g)) files.add(imported); // from "./html.ts"
  }
  return [...files];
}

describe("words", () => {
  it("stand in the word files only: no other file of mail holds a sentence", () => {
    const files = filesOfMail();
    expect(files.length).toBeGreaterThan(15);
    const sentences = files.flatMap((file) =>
      literalsOf(sourceOf(file))
        // Markup and its styles; error messages for us; imports.
        .filter((literal) => !/[<>]|style=|class=|\.ts"$|px|@media/.test(literal))
        .filter((literal) => /[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}/.test(literal)) // "three small words"
        .map((literal) => `${file}: ${literal}`),
    );
    expect(sentences.filter((sentence) => !EXPECTED_ERRORS.test(sentence))).toEqual([]);
  });

  it("are American and claim nothing, in every file of words", () => {
    const files = readdirSync(join(RENDER, "words"), { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".ts"),
    );
    expect(files.length).toBeGreaterThan(30);
    const found = files.flatMap((file) => {
      const source = withoutComments(sourceOf(join("words", file)));
      const wrong = [
        ...(file.startsWith("en") ? [BRITISH] : []),
        /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/,
        /\bverif(?:y|ied|ies)\b|\bverificad/i,
        ...(/pages|letters/.test(file)
          ? []
          : [/\b(?:wins?|won|loses?|lost|victory|landmark|historic|sweeping|blow to)\b/i]),
      ];
      return wrong.flatMap((pattern) => source.match(pattern)?.[0] ?? []).map((word) => `${file}: ${word}`);
    });
    expect(found).toEqual([]);
  });

  it("of all three digests are American", () => {
    for (const make of [june2019, february2020, june2021]) {
      const { subject, text } = renderDigest(composeDigest(make()) as Digest, {
        deployment: aDeployment,
        language: "en",
      });
      expect(`${subject}\n${text}`.match(BRITISH)).toBeNull();
      expect(text.match(/"Remain in Mexico"/g)).toHaveLength(1);
    }
  });

  it("are seen by the guard when they are British", () => {
    for (const word of ["colour", "favour", "judgement", "organised", "centre", "cancelled", "labelled", "whilst"])
      expect(word).toMatch(BRITISH);
    for (const word of ["color", "judgment", "organized", "center", "canceled", "labeled", "promise", "four"])
      expect(word).not.toMatch(BRITISH);
  });
});

const BRITISH =
  /\b(?:(?:col|fav|hon|lab|behavi|neighb|endeav)our\w*|judgement|acknowledgement|(?:organ|recogn|summar|author|final|apolog|emphas|critic)is(?:e[ds]?|ing|ation)|analys(?:e|ed|es)|cent(?:re|res)|theatre|defence|offence|licence|programme|catalogue|(?:cancel|label|travel|model|signal)l(?:ed|ing)|whilst|amongst|learnt|enrol(?:s|ment)?|fulfil(?:s|ment)?|grey)\b/i;

/** Messages of errors that a reader never sees; and a legal term in the words of a docket. */
const EXPECTED_ERRORS = /the petition for a writ of certiorari|stands twice|not fit for|not one plain|not numbers of/;
