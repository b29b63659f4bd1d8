import { Tooltip, UnstyledButton } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconLoader2, IconLock } from "@tabler/icons-react";
import { useSaveState } from "../ipc/save-state.ts";
import { appText } from "../text/app.ts";
import { useRoute } from "./route.ts";
import classes from "./shell.module.css";

type Props = { readonly head: { readonly seq: number } | null; readonly readOnly: boolean };

const text = appText.save;

const stateOf = (pending: number, refused: string | null, { head, readOnly }: Props) => {
  if (readOnly) return { icon: IconLock, words: text.readOnly };
  if (refused !== null) return { icon: IconAlertTriangle, words: `${text.refused}: ${refused}` };
  if (pending > 0) return { icon: IconLoader2, words: text.saving };
  return { icon: IconCircleCheck, words: head ? text.sealed(head.seq) : text.empty };
};

/** The state of saving in words. There is nothing to press; it leads to the trail. */
export const SaveWords = (props: Props) => {
  const { pending, refused } = useSaveState();
  const go = useRoute((state) => state.go);
  const { icon: Sign, words } = stateOf(pending, refused, props);
  return (
    <Tooltip label={refused ?? text.hint} multiline maw={360}>
      <UnstyledButton className={classes.save} data-refused={refused !== null || undefined} onClick={() => go("trail")}>
        <Sign size={16} aria-hidden />
        <span role="status">{words}</span>
      </UnstyledButton>
    </Tooltip>
  );
};
