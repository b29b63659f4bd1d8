/** Who asks again when: queries register the topics they read, and hear when a command touched one. */
import { contract } from "../../src-shared/contract/index.ts";
import { countTouches } from "./answers.ts";
import { client } from "./api.ts";

type Listener = () => void;
const listeners = new Map<string, Set<Listener>>();

/** Calls `listener` after a command touched one of `topics`; returns the way to stop. */
export const onTopics = (topics: readonly string[], listener: Listener): (() => void) => {
  for (const topic of topics) {
    let set = listeners.get(topic);
    if (!set) listeners.set(topic, (set = new Set()));
    set.add(listener);
  }
  return () => {
    for (const topic of topics) listeners.get(topic)?.delete(listener);
  };
};

/** Tells every query on these topics to ask again. */
export const touch = (topics: readonly string[]): void => {
  countTouches(topics);
  const due = new Set(topics.flatMap((topic) => [...(listeners.get(topic) ?? [])]));
  for (const listener of due) listener();
};

client.on(contract.app.published, ({ topics }) => touch(topics));
