// The package types only its page half; loading this half registers it with the other.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
