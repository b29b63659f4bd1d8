/** The three channels between the processes. Everything else is inside their messages. */
export const CALL_CHANNEL = "aims:call";
export const CANCEL_CHANNEL = "aims:cancel";
export const PUSH_CHANNEL = "aims:push";

/** What main pushes to the window: an event of the contract, or a job's progress. */
export type Push =
  | { readonly type: "event"; readonly name: string; readonly payload: unknown }
  | { readonly type: "progress"; readonly callId: string; readonly progress: unknown };

/** What the preload script offers to the window: nothing more than three functions. */
export type Bridge = {
  /**
   * Resolves to the Result as JSON: the bridge between the worlds copies an object field by field, and a text in one piece.
   * A list of thousands is on the screen in a third of the time.
   */
  readonly call: (name: string, input: unknown, callId: string) => Promise<string>;
  readonly cancel: (callId: string) => void;
  readonly on: (listener: (push: Push) => void) => () => void;
};
