export { commandNames, runProgram } from "../commands/program.ts";
export { type ServerJobs, serverJobs } from "../jobs/server-job.ts";
export { listen, observatoryApp, type RunningServer } from "../routes/server.ts";
export { type Observatory, openObservatory } from "./observatory.ts";
export { embeddedRegister, repositoryRoot, webDist } from "./paths.ts";
