import { existsSync } from "node:fs";
import type { Browser, BrowserContext } from "playwright-core";
import { chromium } from "playwright-core";

const PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

function executable(): string | null {
  const given = process.env.VIGIL_CHROMIUM ?? "";
  return [given, ...PATHS].find((path) => path !== "" && existsSync(path)) ?? null;
}

/**
 * Why no browser can be had here, or null. In continuous integration a missing one is an error, elsewhere the tests
 * that need it are skipped with this reason.
 */
export function browserMissing(): string | null {
  if (executable() !== null) return null;
  const reason = "no Chromium is installed";
  if (process.env.CI === "true") throw new Error(`${reason}: continuous integration needs it`);
  return `${reason}: install Debian's package chromium, or name one in VIGIL_CHROMIUM`;
}

/** A Chromium of the tests' own, without a sandbox since tests may run as root in a container. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable() ?? "",
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
}

/** How a page is looked at. */
export type Look = {
  readonly width: 360 | 768 | 1440;
  readonly scheme: "light" | "dark";
  readonly script: boolean;
};

/** A fresh browser session. */
export function lookedAt(browser: Browser, { width, scheme, script }: Look): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: script,
  });
}
