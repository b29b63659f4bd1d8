import { Alert, Button, List, Modal, Stack, Text, Textarea, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconSignature } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { approvalText } from "../../text/approvals.ts";
import { ErrorNote } from "../error-note.tsx";
import classes from "./approval.module.css";
import { KeyFields, useOwnKey } from "./key-fields.tsx";
import { SeenView } from "./seen-view.tsx";
import type { Target } from "./use-approval.ts";

const text = approvalText.sign;

/** Shows what is signed, asks for the statement and the key, and signs exactly what was shown. */
export const SignDialog = ({ target, onClose }: { readonly target: Target; readonly onClose: () => void }) => {
  const { data: preview, error } = useQuery(contract.approvals.preview, target);
  const approve = useCommand(contract.approvals.approve);
  const own = useOwnKey();
  const [typed, setTyped] = useState<string | null>(null);
  const statement = typed ?? preview?.statement ?? "";
  const refusals = preview?.refusals ?? [];
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!preview || !(await own.open())) return;
    const result = await approve.send({ ...target, hash: preview.hash, statement });
    if (!result.ok) return;
    notifications.show({ message: text.done(preview.title) });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={text.title(preview?.title ?? "")} size="lg">
      <ErrorNote error={error} />
      {preview ? (
        <form onSubmit={(event) => void submit(event)}>
          <Stack gap="sm">
            {refusals.length > 0 ? (
              <Alert
                role="alert"
                color="yellow"
                variant="light"
                icon={<IconAlertTriangle size={18} aria-hidden />}
                title={text.refused}
              >
                <List size="sm">
                  {refusals.map(({ path, message }) => (
                    <List.Item key={`${path}${message}`}>{message}</List.Item>
                  ))}
                </List>
              </Alert>
            ) : null}
            <section aria-label={text.what}>
              <Title order={3} size="h6" mb={4}>
                {text.what}
              </Title>
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reached by keyboard */}
              <div className={classes.scroll} tabIndex={0} role="group" aria-label={text.what}>
                <SeenView seen={preview.seen} />
              </div>
              <Text size="xs" c="dimmed" mt={6}>
                {text.hash}
              </Text>
              <div className={classes.hash}>{preview.hash}</div>
              {preview.authors.length > 0 ? (
                <Text size="xs" c="dimmed" mt={4}>
                  {text.authors(preview.authors.join(", "))}
                </Text>
              ) : null}
            </section>
            {refusals.length > 0 ? null : (
              <>
                <Textarea
                  label={text.statement}
                  description={text.statementHint}
                  autosize
                  minRows={1}
                  maxRows={4}
                  maxLength={1000}
                  value={statement}
                  onChange={(event) => setTyped(event.currentTarget.value)}
                />
                <KeyFields own={own} />
                <ErrorNote error={own.error} />
                <ErrorNote error={approve.error} onClose={approve.clear} />
                <Button
                  type="submit"
                  leftSection={<IconSignature size={16} aria-hidden />}
                  loading={own.busy || approve.busy}
                  disabled={!own.ready}
                >
                  {text.submit}
                </Button>
              </>
            )}
          </Stack>
        </form>
      ) : null}
    </Modal>
  );
};
