import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout that this program runs from. */
export const repositoryRoot = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..");
/** The embedded register. */
export const embeddedRegister = join(repositoryRoot, "register");
/** The pages as the browser gets them. */
export const webRoot = join(repositoryRoot, "packages", "web");
export const webDist = join(webRoot, "dist");
/** Where added files are kept unless said otherwise. */
export const defaultStore = join(repositoryRoot, ".plumbline", "store");
