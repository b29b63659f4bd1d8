import { describe, expect, it, vi } from "vitest";
import type { Result } from "../../src-shared/ipc/result.ts";
import { createSaver, type Send, type Written } from "../../src-renderer/ui/saver.ts";

type Patch = { title?: string; notes?: string; due?: string };
type Sent = { revision: number; patch: Patch };
type Answer = Result<Written, string>;

/** A record in the workspace: refuses a stale revision and a bad day, like the real command. */
const record = (revision = 1) => {
  const sent: Sent[] = [];
  const state = { revision, values: {} as Patch };
  const send: Send<Patch> = async (from, patch): Promise<Answer> => {
    sent.push({ revision: from, patch });
    await Promise.resolve();
    if (patch.due === "soon")
      return {
        ok: false,
        error: { code: "INVALID_INPUT", message: "no", issues: [{ path: "patch.due", message: "must be a day" }] },
      };
    if (from !== state.revision)
      return { ok: false, error: { code: "STALE_REVISION", message: "changed meanwhile", issues: [] } };
    state.revision++;
    Object.assign(state.values, patch);
    return { ok: true, value: { revision: state.revision } };
  };
  return { sent, state, send };
};

const saverAt = (revision: number) => {
  const saver = createSaver<Patch>();
  saver.know(revision);
  return saver;
};

describe("the saver of one record", () => {
  it("sends patches one after another, each with the revision the one before gave", async () => {
    const { sent, state, send } = record();
    const saver = saverAt(1);
    const first = saver.save({ title: "a" }, send);
    const second = saver.save({ title: "b" }, send);
    const third = saver.save({ notes: "c" }, send);
    expect((await Promise.all([first, second, third])).every(({ ok }) => ok)).toBe(true);
    expect(sent).toEqual([
      { revision: 1, patch: { title: "a" } },
      { revision: 2, patch: { title: "b", notes: "c" } },
    ]);
    expect(state.values).toEqual({ title: "b", notes: "c" });
  });

  it("writes the good fields of a merged patch and blames only the bad one", async () => {
    const { state, send } = record();
    const saver = saverAt(1);
    void saver.save({ title: "a" }, send);
    const [notes, due] = await Promise.all([saver.save({ notes: "good" }, send), saver.save({ due: "soon" }, send)]);
    expect(notes.ok).toBe(true);
    expect(due).toMatchObject({ ok: false, error: { message: "must be a day" } });
    expect(saver.view().issues).toEqual({ due: "must be a day" });
    expect(state.values).toEqual({ title: "a", notes: "good" });
    await saver.save({ due: "2027-01-01" }, send);
    expect(saver.view().issues).toEqual({});
  });

  it("keeps what was typed when the record was changed elsewhere, and saves it over the newer version on request", async () => {
    const { state, send } = record(5);
    const saver = saverAt(4);
    expect(await saver.save({ title: "mine" }, send)).toMatchObject({ ok: false, error: { code: "STALE_REVISION" } });
    expect(saver.view().stale).toBe(true);
    expect((await saver.save({ notes: "typed meanwhile" }, send)).ok).toBe(false);
    expect(state.values).toEqual({});
    saver.know(5);
    saver.keepMine();
    await saver.idle();
    expect(state.values).toEqual({ title: "mine", notes: "typed meanwhile" });
    expect(saver.view()).toMatchObject({ stale: false, error: null });
  });

  it("asks before text that was typed on an older revision goes over words its writer has not seen", async () => {
    const { state, send } = record(1);
    let typing = true;
    const saver = createSaver<Patch>(() => typing);
    saver.know(1);
    state.revision = 2;
    saver.know(2);
    expect(await saver.save({ title: "mine" }, send)).toMatchObject({ ok: false, error: { code: "STALE_REVISION" } });
    saver.keepMine();
    await saver.idle();
    expect(state.values).toEqual({ title: "mine" });
    // Nobody types: what was changed elsewhere is on the screen, and the next text builds on it.
    typing = false;
    state.revision++;
    saver.know(state.revision);
    expect((await saver.save({ title: "next" }, send)).ok).toBe(true);
  });

  it("takes a newer revision over as soon as nothing typed is waiting any more", async () => {
    vi.useFakeTimers();
    const { state, send } = record(1);
    let typing = true;
    const saver = createSaver<Patch>(() => typing);
    saver.know(0);
    saver.know(1);
    state.revision = 2;
    saver.know(2);
    typing = false;
    vi.runAllTimers();
    vi.useRealTimers();
    expect((await saver.save({ title: "mine" }, send)).ok).toBe(true);
  });

  it("drops what was typed when the newer version is chosen", async () => {
    const { state, send } = record(5);
    const saver = saverAt(4);
    await saver.save({ title: "mine" }, send);
    saver.loadNewer();
    saver.know(5);
    expect((await saver.save({ notes: "next" }, send)).ok).toBe(true);
    expect(state.values).toEqual({ notes: "next" });
  });

  it("goes on after a send that threw, instead of holding every later save for ever", async () => {
    const { state, send } = record();
    const saver = saverAt(1);
    const broken = await saver.save({ title: "a" }, () => Promise.reject(new Error("bridge is gone")));
    expect(broken).toMatchObject({ ok: false, error: { message: "bridge is gone" } });
    expect((await saver.save({ title: "b" }, send)).ok).toBe(true);
    expect(state.values).toEqual({ title: "b" });
  });
});
