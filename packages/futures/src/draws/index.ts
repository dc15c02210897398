export { cosineAndSineOfTurn, exp, log, logistic, logit, power } from "./elementary.ts";
export { type CountryYearDraw, countryYearDraw, globalDraw, MODEL_VERSION, QUIET } from "./country-year.ts";
export { latinHypercube, type UnitSample } from "./latin-hypercube.ts";
export { type Block, philox, toUniform } from "./philox.ts";
export { randomScrambles, type Scramble, SOBOL_DIMENSIONS, scrambledSobol, sobolSequence } from "./sobol-sequence.ts";
export { permutation, type UniformStream, uniformStream } from "./stream.ts";
