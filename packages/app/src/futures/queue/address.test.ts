import { expect, test } from "vitest";
import { connectionOptions, shownAddress } from "./address.ts";
import { QueueTrouble } from "./queue-trouble.ts";

const of = (nats: string, more = {}) => connectionOptions({ nats, reconnectFor: 60, ...more }, "test");

test("an address is what NATS' users write: with and without scheme, port, name, password, token", () => {
  expect(of("queue.example.org")).toMatchObject({ servers: ["queue.example.org:4222"], maxReconnectAttempts: 60 });
  expect(of("nats://a:1, nats://[::1]:2")).toMatchObject({ servers: ["a:1", "[::1]:2"] });
  expect(of("nats://ann:p%40ss@a")).toMatchObject({ user: "ann", pass: "p@ss" });
  expect(of("nats://ann:50%off%40@a")).toMatchObject({ user: "ann", pass: "50%off@" });
  expect(of("nats://t0ken@a")).toMatchObject({ token: "t0ken" });
  expect(of("nats://a", { natsUser: "t0ken" })).toMatchObject({ token: "t0ken" });
  expect(of("nats://a", { natsUser: "ann", natsPassword: "x" })).toMatchObject({ user: "ann", pass: "x" });
  expect(of("tls://a")).toHaveProperty("tls");
  expect(of("nats://a")).not.toHaveProperty("tls");
});

test("what is shown of an address has no name and no password", () => {
  expect(shownAddress("ann:secret@a, tls://bob:hidden@b:1")).toBe("nats://a:4222,tls://b:1");
});

test("an address that is none, and files that cannot be read, are refused with words", () => {
  for (const wrong of ["", "http://a", "nats://", "nats://a:99999"])
    expect(() => of(wrong), wrong).toThrow(QueueTrouble);
  expect(() => of("a", { natsCreds: "/no/such/file" })).toThrow("/no/such/file cannot be read.");
  expect(() => of("nats://ann:secret@a:99999")).toThrow(expect.not.stringContaining("secret"));
});
