import { SimpleGrid, Skeleton, Stack } from "@mantine/core";
import { homeText as text } from "../../text/home.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Page } from "../../ui/page.tsx";
import { Figures } from "./figures.tsx";
import classes from "./home.module.css";
import { NextSteps } from "./next-steps-list.tsx";
import { nextSteps } from "./next-steps.ts";
import { ProgressTable } from "./progress-table.tsx";
import { useHomeData } from "./use-home-data.ts";

/** What to do next, how far it is, and what there is. */
export const HomePage = () => {
  const { data, error } = useHomeData();
  return (
    <Page title={text.title} subtitle={text.subtitle}>
      <ErrorNote error={error} />
      {data ? (
        <Stack gap="xl" className={classes.column}>
          <Figures data={data} />
          <div className={classes.split}>
            <NextSteps steps={nextSteps(data)} />
            <ProgressTable clauses={data.clauses} answers={data.answers} />
          </div>
        </Stack>
      ) : (
        <SimpleGrid cols={2}>
          <Skeleton height={320} />
          <Skeleton height={320} />
        </SimpleGrid>
      )}
    </Page>
  );
};
