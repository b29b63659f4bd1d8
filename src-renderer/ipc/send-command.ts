import type { CodeOf, CommandDef, InputOf, OutputOf } from "../../src-shared/ipc/define.ts";
import type { Result } from "../../src-shared/ipc/result.ts";
import { client } from "./api.ts";
import { useSaveState } from "./save-state.ts";

/** Sends a command and tells the save state at the top of the window. A screen uses `useCommand`; this is for what outlives it. */
export const sendCommand = async <D extends CommandDef>(
  def: D,
  input: InputOf<D>,
): Promise<Result<OutputOf<D>, CodeOf<D>>> => {
  const { begin, end } = useSaveState.getState();
  begin();
  const result = await client.call(def, input);
  end(result.ok ? null : result.error.message);
  return result;
};
