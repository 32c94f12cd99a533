import { isAbsolute, join, resolve } from "node:path";
import { sha256Hex } from "../../core/hash.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a casebook is: in a folder, or in a PostgreSQL database with its blobs and keys in a folder. */
export type CasebookPlace =
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "server"; readonly url: string; readonly folder: string };

/**
 * The casebook that is meant: the folder of the option if given; else the database that `DATABASE_URL` names, with its
 * files in `VIGIL_FILES` or a folder of its own; else the default folder by the XDG convention.
 *
 * @param home the user's home folder.
 */
export function casebookPlace(option: string | null, environment: Environment, home: string): CasebookPlace {
  if (option !== null) return { kind: "folder", folder: resolve(option) };
  const data = join(xdgFolder(environment.XDG_DATA_HOME, join(home, ".local", "share")), "vigil");
  const url = environment.DATABASE_URL ?? "";
  if (url === "") return { kind: "folder", folder: join(data, "casebook") };
  const files = environment.VIGIL_FILES ?? "";
  return {
    kind: "server",
    url,
    folder: files === "" ? join(data, `server-${databaseKey(url)}`) : resolve(files),
  };
}

/** The folder of the user's configuration of Vigil, by the XDG convention. */
export function configurationFolder(environment: Environment, home: string): string {
  return join(xdgFolder(environment.XDG_CONFIG_HOME, join(home, ".config")), "vigil");
}

/** The convention has relative paths ignored. */
function xdgFolder(value: string | undefined, otherwise: string): string {
  return value !== undefined && isAbsolute(value) ? value : otherwise;
}

/** Names the database without user and password: casebooks of two databases must not share a folder of blobs. */
function databaseKey(url: string): string {
  const address = URL.canParse(url) ? new URL(url) : null;
  const host = address === null ? url : address.searchParams.get("host") || address.host;
  return sha256Hex(host, "\n", address?.port ?? "", "\n", address?.pathname ?? "").slice(0, 16);
}
