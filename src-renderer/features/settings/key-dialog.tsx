import { Button, Checkbox, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useJob } from "../../ipc/use-command.ts";
import { approvalText } from "../../text/approvals.ts";
import { NewPassphrase, type Keys } from "../../ui/approval/key-fields.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";

export type KeyAct = "make" | "unlock" | "take";

const text = approvalText.settings;
const words = approvalText.key;
const TITLES: Readonly<Record<KeyAct, string>> = { make: text.make, unlock: text.unlock, take: text.take };

/** Asks for the passphrase that one act on the key needs, and does it. */
export const KeyDialog = ({
  act,
  keys,
  onClose,
}: {
  readonly act: KeyAct;
  readonly keys: Keys;
  readonly onClose: () => void;
}) => {
  const make = useJob(contract.approvals.createKey);
  const unlock = useJob(contract.approvals.unlock);
  const take = useJob(contract.approvals.importKey);
  const [passphrase, setPassphrase] = useState("");
  const [repeat, setRepeat] = useState("");
  const [quick, setQuick] = useState(false);
  const fresh = act === "make";
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const result = fresh
      ? await make.run({ passphrase, quick })
      : act === "unlock"
        ? await unlock.run({ passphrase, remember: quick })
        : await take.run({ passphrase });
    if (result.ok) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={fresh && keys.mine !== null ? text.replace : TITLES[act]} size="md">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          {fresh && keys.mine !== null ? <Text size="sm">{text.replaceHint}</Text> : null}
          {act === "take" ? <Text size="sm">{text.takeHint}</Text> : null}
          {fresh ? (
            <NewPassphrase value={passphrase} repeat={repeat} onValue={setPassphrase} onRepeat={setRepeat} />
          ) : (
            <PasswordInput
              label={words.passphrase}
              autoComplete="off"
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
              data-autofocus
            />
          )}
          {keys.quickAvailable && act !== "take" ? (
            <Checkbox
              size="xs"
              label={words.quick}
              checked={quick}
              onChange={(event) => setQuick(event.currentTarget.checked)}
            />
          ) : null}
          <ErrorNote error={make.error ?? unlock.error ?? take.error} />
          <Button
            type="submit"
            loading={make.busy || unlock.busy || take.busy}
            disabled={fresh ? passphrase.length < 8 || passphrase !== repeat : passphrase === ""}
          >
            {fresh ? text.submit : act === "take" ? text.choose : TITLES.unlock.replace("…", "")}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
};
