import type { Box } from "./page-geometry.ts";

/** A run of letters as the page draws it, with everything that decides whether a person sees it. */
export interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  /** Where it stands among everything that the page draws: what comes later lies on top. */
  readonly order: number;
  /** How it is drawn: its color as "#rrggbb", undefined for a pattern; "none" draws nothing (render modes 3 and 7). */
  readonly color: string | "none" | undefined;
  /** From 0 (nothing to see) to 1. */
  readonly opacity: number;
  /** What may be seen at this place; undefined: all of the page. */
  readonly clip: Box | undefined;
  /** Whether its line runs from left to right. */
  readonly level: boolean;
}

/** A filled rectangle or an image on the page. */
export interface DrawnBox extends Box {
  readonly order: number;
  /** Of a filled rectangle that hides what lies below it. */
  readonly color: string;
}

/** What a page draws, in order. */
export interface PageMarks {
  readonly texts: readonly DrawnText[];
  readonly fills: readonly DrawnBox[];
  /** Thin level lines: under a word, around a box, above the notes. */
  readonly rules: readonly Box[];
  /** Where images stand; they are not decoded. */
  readonly images: readonly (Box & { readonly order: number })[];
}

/** The operators of a page as pdf.js lists them, and how it numbers them. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}
export type OperatorNumbers = Readonly<Record<string, number>>;

/** The parts of a font of pdf.js that place its letters. */
export interface DrawnFont {
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly bbox?: readonly number[];
}
