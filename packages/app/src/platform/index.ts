export { type Observatory, openObservatory } from "./observatory.ts";
export { embeddedRegister, repositoryRoot, webDist } from "./paths.ts";
