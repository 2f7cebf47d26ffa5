/** Errors of pdf.js. They are no errors of Node's kind, and go by their names. */
const ofPdf: ReadonlySet<unknown> = new Set([
  ...['FormatError', 'InvalidPDFException', 'UnknownErrorException', 'AbortException', 'MissingDataException'],
  ...['ParserEOFException', 'XRefEntryException', 'XRefParseException'],
  ...['JpegError', 'JpxError', 'Jbig2Error', 'DNLMarkerError', 'EOIMarkerError'],
]);

/**
 * Lets the process outlive what pdf.js leaves behind: it fetches parts of a PDF ahead, and where those are damaged, nobody
 * waits for the promise that is rejected. What was asked of it is rejected too, and that is caught where it is asked. Any
 * other rejection that nobody handles ends the process as it would without this. For a process that is our own.
 */
export function outlivePdf(): void {
  process.on('unhandledRejection', (reason) => {
    if (!isOfPdf(reason)) throw reason;
  });
}

function isOfPdf(reason: unknown): boolean {
  return typeof reason === 'object' && reason !== null && 'name' in reason && ofPdf.has(reason.name);
}
