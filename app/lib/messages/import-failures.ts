/** Why an import could not be read, planned or written, and what to do. In each case nothing was written. */
export const importFailureWords = {
  unreadable: "The files could not be read. Check that they are the ones that you meant.",
  "too-slow": "Reading the files takes longer than an import may. Cut them into smaller ones, or raise MUSTER_IMPORT_MAX_SECONDS.",
  "too-much-memory": "Reading the files needs more memory than an import may use. Cut them into smaller ones, or raise MUSTER_IMPORT_MEMORY_MB.",
  "data-changed": "The data changed while this was planned. Nothing was written. Plan again.",
  undecided: "Somebody has to decide something first. Nothing was written.",
  "not-allowed": "This needs the right to run imports.",
  "file-gone": "The files are no longer there.",
  "busy-tables": "Others were writing all the time. Nothing was written. Try again in a minute.",
  "our-fault": "Something went wrong on our side. Nothing was written. Try again.",
} as const;
