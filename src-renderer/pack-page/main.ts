/** The script of a pack's page: checks a chosen ZIP, and filters tables. It asks the network for nothing. */
import type { Verdict } from "../../src-shared/domain/pack/verify.ts";
import { browserFault, checkFile } from "./check.ts";
import { addFilter } from "./filter.ts";
import { moment, say, told } from "./language.ts";

const find = <T extends HTMLElement>(id: string): T | null => document.querySelector<T>(`#${id}`);

const STEPS = {
  archive: "The archive can be read",
  signature: "The contents list is signed by the key it names",
  files: "No file is missing and none was added",
  hashes: "Every file is the one that was signed",
  trail: "The audit trail is an unbroken chain",
  head: "The trail ends where the contents list says",
} as const;

const line = (className: string, mark: string, words: string): HTMLLIElement => {
  const item = document.createElement("li");
  item.className = className;
  item.textContent = `${mark} ${words}`;
  return item;
};

/** Which steps were passed, and where it stopped. */
const stepsOf = ({ failure }: Verdict): HTMLUListElement => {
  const list = document.createElement("ul");
  list.className = "steps";
  let stopped = false;
  for (const [name, words] of Object.entries(STEPS)) {
    const failed = failure?.step === name;
    const step = { words };
    list.append(
      failed
        ? line("failed", "✗", say("{step}: no", { step }))
        : stopped
          ? line("open", "–", say("{step}: not looked at", { step }))
          : line("passed", "✓", say(words)),
    );
    stopped ||= failed;
  }
  return list;
};

const paragraph = (words: string): HTMLParagraphElement => {
  const made = document.createElement("p");
  made.textContent = words;
  return made;
};

const show = (place: HTMLElement, name: string, verdict: Verdict): void => {
  const { failure, manifest } = verdict;
  const title = document.createElement("h3");
  title.textContent = say(failure ? "{name} is not whole" : "{name} is whole", { name });
  place.className = failure ? "verdict bad" : "verdict good";
  place.replaceChildren(title);
  if (failure) place.append(paragraph(told(failure.saying)));
  else if (manifest?.signer) {
    const { signer, created, soa, trail, files, id } = manifest;
    place.append(
      paragraph(
        say(
          "All {count} files are the ones that {name} signed. Made {created}; Statement of Applicability {version}; trail up to entry {seq}.",
          {
            count: files.length,
            name: signer.name,
            created: moment(created),
            version: soa?.version ?? { words: "not approved" },
            seq: String(trail.seq),
          },
        ),
      ),
      paragraph(
        say(
          "Whether the key belongs to {name} no file can prove: compare its fingerprint {fingerprint} with the one the organisation tells you by another way.",
          { name: signer.name, fingerprint: signer.fingerprint },
        ),
      ),
    );
    if (document.body.dataset["pack"] !== id)
      place.append(paragraph(say("Mind: this page came with another pack than the one that was checked.")));
  }
  place.append(stepsOf(verdict));
};

const check = async (file: File, place: HTMLElement): Promise<void> => {
  place.className = "verdict";
  const bar = document.createElement("progress");
  bar.max = 1;
  place.replaceChildren(paragraph(say("Checking {name} …", { name: file.name })), bar);
  const verdict = await checkFile(file, (done, total) => {
    bar.value = total === 0 ? 1 : done / total;
  });
  show(place, file.name, verdict);
};

const startCheck = async (): Promise<void> => {
  const [area, input, place] = [find("check-area"), find<HTMLInputElement>("check-file"), find("verdict")];
  if (!area || !input || !place) return;
  find("still")?.remove();
  const fault = await browserFault();
  if (fault !== "") {
    const why = { words: fault };
    place.replaceChildren(paragraph(say("{why} Use a newer one, or the commands in README.txt.", { why })));
    return;
  }
  area.hidden = false;
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) void check(file, place);
  };
  input.addEventListener("change", () => take(input.files));
  area.addEventListener("dragover", (event) => {
    event.preventDefault();
    area.classList.add("over");
  });
  area.addEventListener("dragleave", () => area.classList.remove("over"));
  area.addEventListener("drop", (event) => {
    event.preventDefault();
    area.classList.remove("over");
    take(event.dataTransfer?.files);
  });
};

for (const table of document.querySelectorAll<HTMLTableElement>("table[data-filter]")) addFilter(table);
void startCheck();
