import type * as contract from "@plumbline/core/contract";
import { type Message, renderMessage } from "@plumbline/core/evidence";
import { ingestMessageText } from "@plumbline/ingest/detect";
import { rawLines } from "@plumbline/store/files";
import { type SettleMessageId, settleMessages } from "@plumbline/store/projects";
import * as asked from "@plumbline/store/questions";
import { notAdded, unknownId } from "../routes/problem.ts";
import type { AddedData } from "./added-data.ts";

type Role = asked.Role;

/** Every question about added projects, their parties and their files. Without a store they answer that there is nothing. */
export interface ProjectQuestions {
  /** Names the snapshot that answers; changes when files are added. */
  readonly edition: () => string;
  readonly projects: (question: asked.ProjectsQuestion) => Promise<contract.ProjectsAnswer>;
  /** The rows of a question, however many, a stretch at a time and all of one snapshot. */
  readonly projectRows: (question: asked.ProjectsQuestion) => AsyncIterable<contract.ProjectRow[]>;
  readonly locations: (
    filters: contract.ProjectFilters,
    box: asked.Box | null,
  ) => Promise<contract.ProjectLocationsAnswer>;
  readonly project: (key: string) => Promise<contract.ProjectAnswer>;
  readonly rawRecord: (key: string, file: string) => Promise<contract.RawRecordAnswer>;
  readonly files: () => Promise<contract.AddedFilesAnswer>;
  readonly file: (id: string) => Promise<contract.AddedFileAnswer>;
  readonly parties: (role: Role) => Promise<contract.PartiesAnswer>;
  readonly party: (role: Role, id: string) => Promise<contract.PartyAnswer>;
  readonly initiativeProjects: (id: string) => Promise<contract.InitiativeProjectsAnswer>;
  readonly flows: (question: asked.AddedFlowsQuestion) => Promise<contract.AddedFlowsAnswer>;
  readonly findings: () => contract.FindingsAnswer["findings"];
  readonly close: () => void;
}

/** What the register lends to these questions: its initiatives, and what it knows of places. */
export interface FromRegister {
  readonly initiatives: asked.InitiativesById;
  readonly knownPlace: (role: Role, id: string) => Promise<asked.KnownPlace>;
}

const MOST_RAW_BYTES = 200_000;
const partyNames = {
  recipient: { en: "recipient", zh: "受援方" },
  provider: { en: "provider", zh: "提供方" },
} as const;

export function projectQuestions(added: AddedData, { initiatives, knownPlace }: FromRegister): ProjectQuestions {
  const nothing = (problem: Error) => (): never => {
    throw problem;
  };
  return {
    edition: added.edition,
    projects: (question) =>
      added.ask(
        (opened) => asked.readProjects(opened, question, initiatives),
        () => asked.noProjects(question),
      ),
    projectRows: (question) => added.askInPieces((opened) => asked.projectRowsInStretches(opened, question)),
    locations: (filters, box) =>
      added.ask(
        (opened) => asked.readProjectLocations(opened, filters, box),
        () => asked.noProjectLocations(filters),
      ),
    project: (key) => {
      const unknown = notAdded({ en: "project", zh: "项目" }, key);
      return added.ask(async (opened) => {
        const answer = await asked.readProject(opened, key, { say, initiatives });
        if (answer === null) throw unknown;
        return answer;
      }, nothing(unknown));
    },
    rawRecord: (key, file) => {
      const unknown = notAdded({ en: "record", zh: "记录" }, `${key} (${file})`);
      return added.ask(async (opened) => {
        const found = await asked.readRawRecord(opened, key, file);
        if (found === null) throw unknown;
        const { hash, isTable, ...record } = found;
        const lines =
          record.line === null
            ? null
            : await rawLines(added.store, hash, record.line, isTable ? null : record.endLine, {
                maxBytes: MOST_RAW_BYTES,
              });
        return { ...record, text: lines?.text ?? null, cut: lines?.truncated ?? false };
      }, nothing(unknown));
    },
    files: () =>
      added.ask(
        (opened) => asked.readAddedFiles(opened, added.store),
        () => asked.noAddedFiles(added.store),
      ),
    file: (id) => {
      const unknown = notAdded({ en: "file", zh: "文件" }, id);
      return added.ask(async (opened) => {
        const answer = await asked.readAddedFile(opened, id, say);
        if (answer === null) throw unknown;
        return answer;
      }, nothing(unknown));
    },
    parties: (role) =>
      added.ask(
        (opened) => asked.readParties(opened, role),
        () => ({ snapshot: null, role, parties: [] }),
      ),
    party: async (role, id) => {
      const known = await knownPlace(role, id);
      const answer = await added.ask(
        async (opened) =>
          (await asked.readParty(opened, role, id, { known, initiatives })) ??
          asked.partyOfRegister(opened.name, role, id, known),
        () => asked.partyOfRegister(null, role, id, known),
      );
      if (answer === null) throw notAdded(partyNames[role], id);
      return answer;
    },
    initiativeProjects: (id) => {
      const initiative = initiatives.get(id);
      if (initiative === undefined) throw unknownId({ en: "initiative", zh: "倡议" }, id);
      return added.ask(
        (opened) => asked.readInitiativeProjects(opened, initiative),
        () => ({ snapshot: null, initiative, authors: [] }),
      );
    },
    flows: (question) =>
      added.ask(
        (opened) => asked.readAddedFlows(opened, question),
        () => asked.noAddedFlows(question),
      ),
    findings: added.findings,
    close: added.close,
  };
}

/** What was found when a file was read, or when it was settled, in words. */
function say(message: Message, found: "reading" | "settling") {
  const { id, args } = message;
  if (found === "reading" || !isSettleMessage(id)) return ingestMessageText(message);
  return renderMessage(settleMessages, args === undefined ? { id } : { id, args });
}

const isSettleMessage = (id: string): id is SettleMessageId => Object.hasOwn(settleMessages, id);
