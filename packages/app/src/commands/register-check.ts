import { readChecked } from "../platform/checked-register.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";

/** `plumbline register check`: every finding with its place and what to do; exit 1 where there is one. */
export async function registerCheckCommand(
  speaker: Speaker,
  options: { readonly register: string },
): Promise<ExitCode> {
  const { findings, counts } = readChecked(options.register);
  if (speaker.json) speaker.document({ register: options.register, counts, findings });
  else {
    for (const { file, line, column, severity, rule, message } of findings) {
      speaker.answer(`${file}:${line ?? 1}:${column ?? 1}: ${severity}: ${message[speaker.language]} [${rule}]`);
    }
    const facts = Object.entries(counts)
      .map(([name, count]) => `${count} ${name}`)
      .join(", ");
    speaker.say(
      findings.length === 0
        ? { en: `No findings: ${facts}.`, zh: `未发现问题：${facts}。` }
        : { en: `${findings.length} findings; ${facts}.`, zh: `发现 ${findings.length} 个问题；${facts}。` },
    );
  }
  return findings.length === 0 ? exitCodes.fine : exitCodes.findings;
}
