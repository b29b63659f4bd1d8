/** README.txt of a pack: what it is, and how to check it with tools that every system has. */
import type { Manifest } from "../../src-shared/domain/pack/manifest.ts";
import { sayIn } from "../documents/language/say.ts";

/** The same in every language: the commands are run by a test. Lines end with a newline only. */
export const CHECKING = String.raw`T=$(mktemp -d)
openssl pkeyutl -verify -pubin -inkey keys/signer.pem -rawin -in manifest.json -sigfile manifest.sig || exit 1
F=$(openssl pkey -pubin -in keys/signer.pem -outform DER | sha256sum | cut -c1-64)
grep -q "\"signer\":{\"fingerprint\":\"$F\"" manifest.json || { echo "keys/signer.pem is not the key named in manifest.json"; exit 1; }
grep -o '"path":"[^"]*","records":\[[^]]*\],"sha256":"[0-9a-f]*"' manifest.json | sed -E 's/"path":"([^"]*)".*"sha256":"([0-9a-f]*)"/\2  \1/' > "$T/sums"
(cut -c67- "$T/sums"; echo manifest.json; echo manifest.sig) | LC_ALL=C sort > "$T/listed"
find . -type f | sed 's|^\./||' | LC_ALL=C sort > "$T/present"
diff "$T/listed" "$T/present" || { echo "files were removed (<) or added (>)"; exit 1; }
sha256sum --quiet --strict -c "$T/sums" || exit 1
awk '{ p = $0; sub(/.*"previousHash":"/, "", p); p = substr(p, 1, 64); h = $0; sub(/.*"hash":"/, "", h); h = substr(h, 1, 64); s = $0; sub(/.*"previousHash":"[0-9a-f]*","seq":/, "", s); s += 0; if (s != NR || (NR > 1 && p != last)) { print "the trail is broken at entry " NR; exit 1 } last = h } END { print last, NR }' trail/entries.ndjson > "$T/head" || { cat "$T/head"; exit 1; }
read H N < "$T/head"
grep -q "\"trail\":{\"hash\":\"$H\",\"seq\":$N}" manifest.json || { echo "the trail was cut: it ends at entry $N"; exit 1; }
echo "The pack is whole: every file is the one that was signed."`;

const wrapped = (words: string): string => words.replaceAll(/(.{1,90})(?: +|$)/g, "$1\n").trimEnd();

/**
 * `facts` are of the manifest to be; the text never depends on the files. `language` is that of the documents, BCP 47; the messages of
 * the commands are English in every language.
 */
export const readme = (
  {
    organisation,
    purpose,
    number,
    created,
    signer,
  }: Pick<Manifest, "organisation" | "purpose" | "number" | "created" | "signer">,
  language = "en",
): string => {
  const say = sayIn(language);
  const day = created.slice(0, 10);
  return `${[
    say("{organisation}: {pack} number {number}, made {day}", {
      organisation,
      pack: say(`pack "${purpose}"`),
      number,
      day,
    }),
    wrapped(
      say(
        "Open index.html in any browser. It needs no network and no installation: it shows what is in this pack, the Statement of Applicability, and where each clause is answered. It can also check the ZIP file: choose the ZIP there.",
      ),
    ),
    wrapped(
      signer === null
        ? say("This pack is NOT SIGNED. Nobody vouches for it; the check below ends at its first line.")
        : say(
            "Signed by {name} with the Ed25519 key whose SHA-256 fingerprint is {fingerprint}. Ask the organisation for the fingerprint by another way than the one this pack came by, and compare.",
            { name: signer.name, fingerprint: signer.fingerprint },
          ),
    ),
    say(
      "To check it without a browser and without the program that made it, unpack the ZIP to an empty\nfolder and run there (openssl 3, coreutils, any POSIX shell):",
    ),
    CHECKING,
  ].join("\n\n")}\n`;
};
