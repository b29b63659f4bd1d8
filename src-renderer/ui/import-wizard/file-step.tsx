import { Alert, Button, Group, List, NativeSelect, Text } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { importsText } from "../../text/imports.ts";
import type { ImportKind } from "./import-state.ts";
import { StepHeading } from "./step-heading.tsx";
import type { ImportFlow } from "./use-import.ts";

const text = importsText.file;

export const FileStep = ({ kind, flow }: { readonly kind: ImportKind; readonly flow: ImportFlow }) => {
  const { chosen } = flow;
  return (
    <>
      <StepHeading title={text.heading}>{text.body[kind]}</StepHeading>
      <List size="sm" spacing={4}>
        {text.rules.map((rule) => (
          <List.Item key={rule}>{rule}</List.Item>
        ))}
      </List>
      <Group gap="sm" align="center">
        <Button
          size="sm"
          variant={chosen ? "default" : "filled"}
          leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
          disabled={flow.reading}
          onClick={() => void flow.choose()}
        >
          {chosen ? text.again : text.choose}
        </Button>
        {chosen ? <Text size="sm">{text.chosen(chosen.fileName, chosen.rowCount)}</Text> : null}
      </Group>
      {chosen && chosen.sheetNames.length > 1 ? (
        <NativeSelect
          label={text.sheet}
          description={text.sheetHint}
          maw={360}
          data={[...chosen.sheetNames]}
          value={chosen.sheet}
          disabled={flow.reading}
          onChange={(event) => void flow.chooseSheet(event.currentTarget.value)}
        />
      ) : null}
      {chosen?.warnings.map((warning) => (
        <Alert key={warning} color="yellow" variant="light">
          {warning}
        </Alert>
      ))}
    </>
  );
};
