/** Title, dates, language and XMP of a PDF: what a reader's window title, a search and an archive look at. */
import { PDFName, type PDFDocument } from "@cantoo/pdf-lib";
import { cleanLine } from "../clean-text.ts";
import type { DocumentMeta } from "../model.ts";
import { windowTitle } from "../page.ts";
import { escapeHtml } from "../html/escape.ts";

const PRODUCER = "AIMS Workbench";

/** Writes the properties into both places a PDF keeps them. */
export function setProperties(document: PDFDocument, meta: DocumentMeta): void {
  const title = cleanLine(windowTitle(meta));
  const created = new Date(meta.created);
  const keywords = [meta.classification, ...(meta.keywords ?? []), ...(meta.marks ?? [])].map(cleanLine);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(cleanLine(meta.organisation));
  document.setSubject(cleanLine(meta.subtitle ?? meta.title));
  document.setKeywords(keywords);
  document.setCreator(PRODUCER);
  document.setProducer(PRODUCER);
  document.setCreationDate(created);
  document.setModificationDate(created);
  document.setLanguage(meta.language);
  const stream = document.context.stream(new TextEncoder().encode(xmp(meta, title, created)), {
    Type: "Metadata",
    Subtype: "XML",
  });
  document.catalog.set(PDFName.of("Metadata"), document.context.register(stream));
}

function xmp(meta: DocumentMeta, title: string, created: Date): string {
  const text = (value: string): string => escapeHtml(cleanLine(value));
  const date = created.toISOString().replace(/\.\d+Z$/, "Z");
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${text(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${text(meta.organisation)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${text(meta.subtitle ?? meta.title)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${text(meta.language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool><xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><pdf:Producer>${PRODUCER}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}
