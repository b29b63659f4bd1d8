import { Button, Group, List } from "@mantine/core";
import { importsText } from "../../text/imports.ts";
import type { Applied } from "./import-state.ts";
import { StepHeading } from "./step-heading.tsx";

type Props = { readonly result: Applied; readonly onClose: () => void; readonly onAgain: () => void };

const text = importsText.result;

export const ResultStep = ({ result, onClose, onAgain }: Props) => (
  <>
    <StepHeading title={text.heading}>{text.trail}</StepHeading>
    <List size="sm">
      <List.Item>{text.created(result.created)}</List.Item>
      <List.Item>{text.changed(result.changed)}</List.Item>
      <List.Item>{text.refused(result.refused)}</List.Item>
    </List>
    <Group gap="xs">
      <Button size="xs" onClick={onClose}>
        {text.close}
      </Button>
      <Button size="xs" variant="default" onClick={onAgain}>
        {text.again}
      </Button>
    </Group>
  </>
);
