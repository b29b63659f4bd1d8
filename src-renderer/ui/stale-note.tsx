import { Alert, Button, Group, Text } from "@mantine/core";
import { IconArrowsDiff } from "@tabler/icons-react";
import { uiText } from "../text/ui.ts";
import { ErrorNote } from "./error-note.tsx";
import classes from "./stale-note.module.css";
import type { RecordEditor } from "./use-record.ts";

type Props = { readonly editor: Pick<RecordEditor<never>, "stale" | "error" | "keepMine" | "loadNewer"> };

const text = uiText.stale;

/** Shown above an editor: the choice between two versions of a record, or the failure that no field is to blame for. */
export const StaleNote = ({ editor }: Props) =>
  editor.stale ? (
    <Alert
      role="alert"
      className={classes.note}
      color="yellow"
      icon={<IconArrowsDiff size={18} aria-hidden />}
      title={text.title}
    >
      <Text size="sm" mb="xs">
        {text.body}
      </Text>
      <Group gap="xs">
        <Button size="xs" onClick={editor.loadNewer}>
          {text.load}
        </Button>
        <Button size="xs" variant="default" onClick={editor.keepMine}>
          {text.keep}
        </Button>
      </Group>
    </Alert>
  ) : (
    <ErrorNote error={editor.error} />
  );
