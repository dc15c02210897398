import { expect, test } from "vitest";
import { readState, withQuery, writeState } from "../../../ui/address.ts";
import { apiAddress } from "../../../ui/question.ts";
import { wholeWorld } from "../../../map/view.ts";
import { codes, filterQuery, isNarrowed, listQuery, noFilters, projectFields } from "./project-filters.ts";

const stateAt = (search: string) => readState(projectFields, search);

test("codes of the data come back from the address, whatever characters they hold", () => {
  const recipient = ["KEN+UGA", "region:298", "a,b", "100%", "组织"];
  const params = writeState(projectFields, new URLSearchParams(), { recipient });
  const address = withQuery("/en/projects", params);
  expect(stateAt(address.slice(address.indexOf("?"))).recipient).toEqual(recipient);
  expect(codes.read("%zz,,KEN")).toEqual(["%zz", "KEN"]);
  expect(codes.read("region:Africa, regional,KEN")).toEqual(["region:Africa, regional", "KEN"]);
});

test("the server is asked for what the address says, and a page is an offset", () => {
  const state = stateAt("q=+road+&recipient=KEN,UGA&from=2010&counted=all&page=3&order=title");
  expect(apiAddress({ name: "projects", query: listQuery(state) })).toBe(
    "/api/projects?counted=all&from=2010&limit=25&offset=50&order=title&q=road&recipient=KEN&recipient=UGA",
  );
  expect(filterQuery(state)).not.toHaveProperty("order");
});

test("without filters nothing is narrowed, and taking them away leaves what counts and the order", () => {
  const state = stateAt("q=road&status=2&file=abcdef123456&counted=all&order=newest&view=4,1,1");
  expect(isNarrowed(state)).toBe(true);
  const rest = writeState(
    projectFields,
    new URLSearchParams("q=road&status=2&counted=all&order=newest&view=4,1,1"),
    noFilters,
  );
  expect(rest.toString()).toBe("counted=all&order=newest");
  expect(isNarrowed(stateAt(rest.toString()))).toBe(false);
});

test("the whole world is a view of its own: without one the map shows the places found", () => {
  expect(stateAt("").view).toBeNull();
  expect(stateAt("view=world").view).toEqual(wholeWorld);
  expect(writeState(projectFields, new URLSearchParams(), { view: wholeWorld }).get("view")).toBe("world");
});
