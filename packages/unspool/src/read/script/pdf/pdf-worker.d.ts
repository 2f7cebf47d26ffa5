/** The package has no types for it; it is loaded for what it does when it is: it says where it is to be found. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
