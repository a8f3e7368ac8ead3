import type { Context, Hono } from "hono";
import { accepts } from "hono/accepts";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "../model/languages.ts";

/** What an address under a language, `/es`, adds to the request that it stands for. */
interface Chosen {
  readonly language?: Language;
}

/** Addresses that are the same in every language: data, files, pictures. */
const WITHOUT_LANGUAGE = new RegExp(
  // /api/health, /es/matters, /style-1.css, /matters/mpp/feed.atom
  `^/(?:api/|documents/|(?:${LANGUAGES.join("|")})(?:/|$))|[.](?:css|svg|atom|json|jsonl|csv|sqlite|ics|txt)(?:[?#]|$)`,
);

/**
 * `/es/…` is the page of `…` in that language. Without one, the browser's own wish decides; nothing is
 * remembered, so nothing is kept of anybody.
 */
export function serveLanguages(app: Hono): void {
  for (const language of LANGUAGES) {
    app.all(`/${language}/*`, (context) => {
      const url = new URL(context.req.url);
      const rest = url.pathname.slice(language.length + 1);
      if (WITHOUT_LANGUAGE.test(rest)) return context.notFound();
      url.pathname = rest;
      return app.fetch(new Request(url, context.req.raw), { ...(context.env as object), language });
    });
  }
}

/** The language of the answer: that of the address, else the browser's, else the one for everybody. */
export function languageOf(context: Context): Language {
  const { language } = (context.env ?? {}) as Chosen;
  if (language) return language;
  const wish = accepts(context, { header: "Accept-Language", supports: [...LANGUAGES], default: DEFAULT_LANGUAGE });
  return LANGUAGES.find((one) => one === wish) ?? DEFAULT_LANGUAGE;
}

/** What stands before the paths of pages that this one links to: "" or "/es". */
export function prefixOf(context: Context): string {
  const { language } = (context.env ?? {}) as Chosen;
  return language ? `/${language}` : "";
}

/** `html` with its links to pages and its forms under `prefix`: who chose a language keeps it. */
export function underPrefix(html: string, prefix: string): string {
  if (prefix === "") return html;
  // href="/matters/mpp": text from outside cannot hold this, for its quotation marks are escaped
  return html.replace(/ (href|action|formaction)="(\/[^"]*)"/g, (whole, name: string, path: string) =>
    WITHOUT_LANGUAGE.test(path) ? whole : ` ${name}="${prefix}${path}"`,
  );
}
