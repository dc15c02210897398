import { runProgram } from "./commands/program.ts";

// Whoever reads our answer may stop reading: `plumbline claims | head` is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

process.exitCode = await runProgram(process.argv.slice(2), process.env);
