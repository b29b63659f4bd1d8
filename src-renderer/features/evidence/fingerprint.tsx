import { Button, Group, Text } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { Fragment, useRef, useState } from "react";
import { evidenceText } from "../../text/evidence.ts";
import { inGroups } from "./evidence.ts";
import classes from "./evidence.module.css";

const text = evidenceText.file;

/** Copies what the element shows. The window has no permission for the clipboard itself; a copied selection needs none. */
const copyWords = (element: HTMLElement): boolean => {
  const selection = window.getSelection();
  if (!selection) return false;
  selection.selectAllChildren(element);
  const done = document.execCommand("copy");
  if (done) selection.removeAllRanges();
  return done;
};

export const Fingerprint = ({ sha256 }: { readonly sha256: string }) => {
  const words = useRef<HTMLElement>(null);
  const [state, setState] = useState<"" | "copied" | "notCopied">("");
  return (
    <div>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <code ref={words} className={classes.hash}>
          {inGroups(sha256).map(({ at, digits }) => (
            <Fragment key={at}>
              <span>{digits}</span>
              <wbr />
            </Fragment>
          ))}
        </code>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={text.copyHash}
          leftSection={state === "copied" ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
          onClick={() => setState(words.current && copyWords(words.current) ? "copied" : "notCopied")}
        >
          {text.copy}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {text.hashHint}
      </Text>
      <Text size="xs" role="status">
        {state === "" ? "" : text[state]}
      </Text>
    </div>
  );
};
