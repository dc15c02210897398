export {
  addFiles,
  type AddJob,
  type AddReport,
  discardJob,
  type FileReport,
  resumeJob,
  type WriteJob,
} from "./add-files.ts";
export { type JobProgress, writtenProgress } from "./progress.ts";
export { type UnfinishedJob, unfinishedJob } from "./unfinished-jobs.ts";
