import type { html } from "hono/html";

/** A piece of a page. Whatever is put into one as text is escaped. */
export type Markup = ReturnType<typeof html>;
