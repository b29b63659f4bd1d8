import { Button, Checkbox, PasswordInput, Radio, Stack, Text } from "@mantine/core";
import { IconLockOpen } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import type { Failure } from "../../../src-shared/ipc/result.ts";
import { useJob } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { approvalText } from "../../text/approvals.ts";

const text = approvalText.key;
export type Keys = OutputOf<typeof contract.approvals.keys>;

/** A new passphrase, twice, with what makes a good one. */
export const NewPassphrase = ({
  value,
  repeat,
  onValue,
  onRepeat,
}: {
  readonly value: string;
  readonly repeat: string;
  readonly onValue: (value: string) => void;
  readonly onRepeat: (value: string) => void;
}) => (
  <Stack gap="xs">
    <PasswordInput
      label={text.passphrase}
      description={value === "" ? text.rule : `${text.rule} (${text.strength(value.length)})`}
      value={value}
      autoComplete="off"
      onChange={(event) => onValue(event.currentTarget.value)}
    />
    <PasswordInput
      label={text.repeat}
      value={repeat}
      autoComplete="off"
      error={repeat !== "" && repeat !== value ? text.mismatch : undefined}
      onChange={(event) => onRepeat(event.currentTarget.value)}
    />
  </Stack>
);

type OwnKey = {
  readonly keys: Keys | undefined;
  /** Enough was typed to have the key. */
  readonly ready: boolean;
  readonly busy: boolean;
  readonly error: Failure | null;
  /** Makes, takes or unlocks the key as chosen; false when that failed. */
  readonly open: () => Promise<boolean>;
  readonly form: FormState;
};
type FormState = {
  readonly passphrase: string;
  readonly repeat: string;
  readonly quick: boolean;
  readonly other: string;
  readonly set: (patch: Partial<Pick<FormState, "passphrase" | "repeat" | "quick" | "other">>) => void;
  readonly quickUnlock: () => Promise<void>;
};

/** The key of the person at work: what is typed to make or unlock it, and the step that does. */
export const useOwnKey = (): OwnKey => {
  const { data: keys, reload } = useQuery(contract.approvals.keys, {});
  const create = useJob(contract.approvals.createKey);
  const use = useJob(contract.approvals.adoptKey);
  const unlock = useJob(contract.approvals.unlock);
  const [form, setForm] = useState({ passphrase: "", repeat: "", quick: false, other: "" });
  const { passphrase, repeat, quick, other } = form;
  const fresh = keys?.mine === null && other === "";
  const ready =
    keys !== undefined &&
    (keys.here?.unlocked === true ||
      ((fresh ? passphrase.length >= 8 && passphrase === repeat : keys.mine === null || keys.here !== null) &&
        passphrase !== ""));
  const open = async (): Promise<boolean> => {
    if (keys?.here?.unlocked === true) return true;
    const result = fresh
      ? await create.run({ passphrase, quick })
      : keys?.mine === null
        ? await use.run({ fingerprint: other, passphrase })
        : await unlock.run({ passphrase, remember: quick });
    if (result.ok) setForm((old) => ({ ...old, passphrase: "", repeat: "" }));
    reload();
    return result.ok;
  };
  const quickUnlock = async (): Promise<void> => {
    await unlock.run({ passphrase: null, remember: false });
    reload();
  };
  return {
    keys,
    ready,
    busy: create.busy || use.busy || unlock.busy,
    error: create.error ?? use.error ?? unlock.error,
    open,
    form: { ...form, set: (patch) => setForm((old) => ({ ...old, ...patch })), quickUnlock },
  };
};

/** What is asked for the person's key: nothing while it is unlocked. */
export const KeyFields = ({ own }: { readonly own: OwnKey }) => {
  const { keys, form } = own;
  if (!keys) return null;
  const quick = keys.quickAvailable ? (
    <Checkbox
      size="xs"
      label={text.quick}
      checked={form.quick}
      onChange={(event) => form.set({ quick: event.currentTarget.checked })}
    />
  ) : null;
  if (keys.here?.unlocked === true)
    return (
      <Text size="sm" role="status">
        {text.unlocked}
      </Text>
    );
  if (keys.mine !== null && keys.here === null) return <Text size="sm">{text.elsewhere}</Text>;
  if (keys.mine !== null)
    return (
      <Stack gap="xs" align="stretch">
        {keys.here?.quick === true ? (
          <Button
            variant="default"
            w="fit-content"
            leftSection={<IconLockOpen size={16} aria-hidden />}
            onClick={() => void form.quickUnlock()}
          >
            {text.quickUnlock}
          </Button>
        ) : null}
        <PasswordInput
          label={text.passphrase}
          description={text.locked}
          autoComplete="off"
          value={form.passphrase}
          onChange={(event) => form.set({ passphrase: event.currentTarget.value })}
        />
        {keys.here?.quick === true ? null : quick}
      </Stack>
    );
  return (
    <Stack gap="xs">
      {keys.others.length === 0 ? (
        <Text size="sm">{text.none}</Text>
      ) : (
        <Radio.Group label={text.title} value={form.other} onChange={(other) => form.set({ other })}>
          <Stack gap={6} mt={4}>
            <Radio size="xs" value="" label={text.makeNew} />
            {keys.others.map(({ fingerprint, holder }) => (
              <Radio
                key={fingerprint}
                size="xs"
                value={fingerprint}
                label={`${text.use}: ${text.holder(holder, fingerprint.slice(0, 8))}`}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {form.other === "" ? (
        <>
          <NewPassphrase
            value={form.passphrase}
            repeat={form.repeat}
            onValue={(passphrase) => form.set({ passphrase })}
            onRepeat={(repeat) => form.set({ repeat })}
          />
          {quick}
        </>
      ) : (
        <PasswordInput
          label={text.passphrase}
          autoComplete="off"
          value={form.passphrase}
          onChange={(event) => form.set({ passphrase: event.currentTarget.value })}
        />
      )}
    </Stack>
  );
};
