export {
  bytesPerRun,
  type Chunk,
  chunkSizeFor,
  chunksOf,
  type EnsembleJob,
  type PairRunner,
  referenceRunner,
  runChunk,
  runnerFor,
  runsIn,
  runsOf,
} from "./chunk.ts";
export {
  AS_STATED,
  type Design,
  describe,
  designOf,
  type InputName,
  isIntensity,
  type Levers,
  pointAt,
  prior,
  type Uncertainty,
} from "./design.ts";
export {
  type Interval,
  type PairedDifference,
  pairedDifference,
  quantileOfSorted,
  student975,
  wilson95,
} from "./paired.ts";
export { column, type EnsembleResults, emptyValues, placeChunk, rowMeans } from "./results.ts";
export { type ChunkWorker, type EnsembleOptions, localWorker, runEnsemble } from "./run-ensemble.ts";
export { deviationOf, errorOfMean, joinMoments, type Moments, momentsOf, NO_MOMENTS } from "./summary.ts";
export {
  chunkServer,
  type FromWorker,
  type RemoteWorker,
  remoteWorker,
  type ToWorker,
  type WorkerPort,
} from "./worker-protocol.ts";
