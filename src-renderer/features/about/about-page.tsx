import { Alert, List, Stack, Text, Title } from "@mantine/core";
import { IconTool } from "@tabler/icons-react";
import { useEffect } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { aboutText as text } from "../../text/settings.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Page } from "../../ui/page.tsx";
import classes from "./about.module.css";

const REFRESH = 5000;

/** Which program this is, that it reaches no network, and what it is not. */
export const AboutPage = () => {
  const { data: about, error, reload } = useQuery(contract.app.about, {});
  useEffect(() => {
    const timer = setInterval(reload, REFRESH);
    return () => clearInterval(timer);
  }, [reload]);
  const facts: readonly (readonly [string, string])[] = about
    ? [
        [text.version, about.version],
        [text.licence, text.licenceValue],
        [text.network, text.networkNone],
        [text.blocked, about.blockedRequests === 0 ? text.blockedNone : about.blockedRequests.toLocaleString()],
        [text.electron, about.electron],
        [text.sqlite, about.sqlite],
      ]
    : [];
  return (
    <Page title={text.title}>
      <Stack gap="lg" maw={720}>
        <ErrorNote error={error} />
        {about?.developmentRuntime ? (
          <Alert color="yellow" variant="light" icon={<IconTool size={18} aria-hidden />}>
            {text.development}
          </Alert>
        ) : null}
        <dl className={classes.facts}>
          {facts.map(([name, value]) => (
            <div key={name} className={classes.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <section>
          <Title order={2} size="h4" mb="xs">
            {text.disclaimerTitle}
          </Title>
          <List size="sm" spacing="xs">
            {text.disclaimer.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        </section>
        <section>
          <Title order={2} size="h4" mb="xs">
            {text.thirdPartyTitle}
          </Title>
          <Text size="sm">{text.thirdParty}</Text>
        </section>
      </Stack>
    </Page>
  );
};
