import { runProgram } from "./commands/program.ts";

// `npm start`: the observatory on the embedded register; further words go to `plumbline serve`.
process.exitCode = await runProgram(["serve", ...process.argv.slice(2)], process.env);
