import type { InputName } from "@plumbline/futures/ensemble";
import { expect, test } from "vitest";
import { readState, writeState } from "../ui/address.ts";
import {
  defaultSetting,
  INPUTS,
  type InputSetting,
  type LabExperiment,
  labFields,
  settingOf,
  withSetting,
} from "./lab-experiment.ts";

const read = (search: string): LabExperiment => readState(labFields, search);
const write = (experiment: LabExperiment): string =>
  writeState(labFields, new URLSearchParams(), experiment).toString();

test("the address holds the whole experiment, and nothing that is as by default", () => {
  const experiment: LabExperiment = {
    vary: "luck",
    draws: "10000",
    ranges: "matched:gfdc",
    seed: 7,
    set: new Map<InputName, InputSetting>([
      ["beta_p", 0.4],
      ["camp", 0],
      ["coll", "varies"],
    ]),
  };
  expect(write(experiment)).toBe("draws=10000&ranges=matched%3Agfdc&seed=7&set=beta_p-0.4%2Ccamp-0%2Ccoll-*&vary=luck");
  expect(read(write(experiment))).toEqual(experiment);
  expect(write(read(""))).toBe("");
});

test("an address that says nonsense is read as far as it makes sense", () => {
  const { set, draws, seed } = read("set=camp-9,camp-,beta_q-1,phi-0.5,rho--1,chi-NaN&draws=5&seed=x");
  expect([...set]).toEqual([["phi", 0.5]]);
  expect(draws).toBe("200");
  expect(seed).toBe(20261122);
});

test("by default 20 parameters and nine intensities vary; three constants and collusion are kept", () => {
  const kept = INPUTS.filter((name) => defaultSetting(name, "prior") !== "varies");
  expect(kept).toEqual(["xc", "d_1", "psi", "coll"]);
  expect(INPUTS).toHaveLength(33);
  expect(INPUTS.filter((name) => defaultSetting(name, "luck") === "varies")).toEqual([]);
});

test("what is set back to its default leaves no trace; under luck nothing varies", () => {
  const held = { ...read(""), set: withSetting(read(""), "camp", 0.1) };
  expect(settingOf(held, "camp")).toBe(0.1);
  expect(withSetting(held, "camp", "varies").size).toBe(0);
  expect(settingOf({ vary: "luck", set: new Map([["coll", "varies"]]) }, "coll")).toBe(0);
});
