import type { KindRule } from "../kind-rule.ts";

/** What the Court or a Justice does. */
export const SUPREME_RULING_RULES: readonly KindRule[] = [
  {
    kind: "cert_grant",
    when: [
      /\bpetitions? (?:is |are )?granted\b/i,
      /\bpetitions? for (?:a )?writs? of certiorari (?:before judgment )?(?:.{0,60}?(?:is|are) )?granted\b/i,
      /\bcertiorari granted\b|^certiorari before judgment granted|^probable jurisdiction noted/i,
      /\btreated as a petition for a writ of certiorari\b.{0,80}\bgranted\b/i,
    ],
    unless: [
      /^application\b.{0,60}\b(?:granted in part|denied)\b.{0,200}\bstay|rehearing|^motion\b(?!.{0,80}\band petition\b)/i,
    ],
    examples: [
      "Petition GRANTED.",
      "Petition GRANTED limited to Question 1.",
      "The petition for a writ of certiorari is granted.",
    ],
  },
  {
    kind: "cert_denial",
    when: [
      /^petition (?:is )?denied\b/i,
      /\bpetitions? for (?:a )?writs? of certiorari (?:before judgment )?(?:.{0,60}?(?:is|are) )?denied\b/i,
      /^certiorari denied/i,
    ],
    unless: [/rehearing/i],
    examples: [
      "Petition DENIED.",
      "The petition for a writ of certiorari is denied. Justice Alito would grant the petition.",
    ],
  },
  {
    kind: "opinion",
    when: [
      /\bdelivered (?:the )?opinions?\b|\bopinion per curiam\b|^(?:per curiam )?opinion\b|\bannounced the judgment\b/i,
      /\bfiled an opinion\b(?!.{0,40}respecting)/i,
    ],
    unless: [/^application\b/i],
    examples: [
      "Judgment REVERSED and case REMANDED. Rivera, C. J., delivered the opinion of the Court, in which Kim and Cole, JJ., joined.",
      "Writ of certiorari DISMISSED as improvidently granted. Opinion per curiam.",
    ],
  },
  {
    kind: "order",
    when: [/\bjudgment\b[^.;]{0,120}?\bvacated\b|\b(?:writ|petition|appeal|case|application)\b.{0,80}\bdismissed\b/i],
    examples: [
      "Judgment VACATED and case REMANDED to the United States Court of Appeals with instructions.",
      "Petition Dismissed - Rule 46.",
    ],
  },
  {
    kind: "judgment",
    when: [/^(?:adjudged|judgment)\b/i],
    examples: [
      "Adjudged to be AFFIRMED by an equally divided Court.",
      "Judgment AFFIRMED by an equally divided Court.",
    ],
  },
  {
    kind: "stay",
    when: [
      /\bstay(?:ed)? (?:application |request )?(?:is |are )?(?:hereby )?(?:granted|stayed)\b/i,
      /^(?:application|motion|it is ordered|upon consideration)\b.{0,400}?\bstay\b.{0,300}?\b(?:is|are) (?:hereby )?(?:granted|stayed)\b/i,
      /\b(?:injunctions?|orders?|judgments?|proceedings|mandate|execution)\b.{0,250}?\b(?:is|are) (?:hereby )?(?:administratively |temporarily |partially )?stayed\b/i,
      /\babeyance\b.{0,160}\bgranted\b|^stay (?:granted|entered|vacated|lifted)/i,
      /\bvacate (?:the )?stay\b.{0,200}\bgranted\b/i,
    ],
    examples: [
      "Application (19A001) for stay presented to Justice Kagan and by her referred to the Court is granted.",
      "The motion to hold further briefing in abeyance is granted.",
      "UPON CONSIDERATION of the application, IT IS ORDERED that the injunction is hereby administratively stayed.",
    ],
  },
  {
    kind: "order",
    when: [
      /^(?:application|motion|petition|joint motion|consent motion)\b.{0,1500}?(?:\b(?:granted|denied|referred to the court|withdrawn|deferred|treated as|invited|directed|consolidated|vacated|is allowed|are allowed)\b)/i,
      /^(?:suggestion|rehearing)\b.{0,1500}?(?:\b(?:granted|denied|referred to the court|withdrawn|deferred|treated as|invited|directed|consolidated|vacated|is allowed|are allowed)\b)/i,
      /^(?:the (?:motion|application|petition|order|case|parties|solicitor|apportionment|court|stay|respondent|petitioner|injunction|argument))\b.{0,1500}?(?:\b(?:granted|denied|referred to the court|withdrawn|deferred|treated as|invited|directed|consolidated|vacated|is allowed|are allowed)\b)/i,
    ],
    unless: [/\b(?:filed|submitted)\b(?![^.]*\b(?:granted|denied)\b)[^.]{0,40}\.?\s*$/i],
    examples: [
      "Application (04A001) denied by Justice Thomas.",
      "Application (19A001) referred to the Court.",
      "Motion of the Solicitor General for leave to participate in oral argument as amicus curiae and for divided argument GRANTED.",
      "The parties are directed to file supplemental briefs.",
    ],
  },
  {
    kind: "order",
    when: [
      /^(?:order|it is ordered|(?:in|upon|on) (?:\w+ ){0,2}consideration|because the court|rehearing denied|case held)/i,
      /^(?:cases? consolidated|consolidated|justice \w+ (?:would|took)|motion for rehearing)/i,
      /^(?:(?:further )?consideration\b|the solicitor general is invited)/i,
      /\b(?:is|are) (?:hereby )?(?:granted|denied|directed|ordered|vacated|allowed)\b/i,
    ],
    examples: ["Order of Justice Alito: it is ordered that the request is denied."],
  },
];
