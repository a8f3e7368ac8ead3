import { createHash } from "node:crypto";
import { STYLE } from "../render/pages/style.ts";

/** Named by its content, so that it can be kept for good. */
export const STYLE_PATH = `/style-${createHash("sha256").update(STYLE).digest("hex").slice(0, 12)}.css`;
