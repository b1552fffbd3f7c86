/** What the command that evaluates a method says. */
export const evaluateWords = {
  summary: "compute one of the methods behind the verdict from inputs in a file (- reads them from standard input)",
  usage: "METHOD INPUT.json",
  twoArguments: "name a method and a file with its inputs",
  noSuchMethod: (p: { name: string; known: string }) => `there is no method ${p.name}; there are: ${p.known}`,
  noFile: (p: { file: string }) => `${p.file} is not there or cannot be read`,
  tooLarge: (p: { file: string; megabytes: number }) => `${p.file} is larger than ${p.megabytes} MB`,
  notJson: (p: { file: string; why: string }) => `${p.file} is not JSON: ${p.why}`,
  badInput: (p: { name: string; field: string; what: string }) => (p.field === "" ? `${p.name}: ${p.what}` : `${p.name}: ${p.field}: ${p.what}`),
  noAnswer: (p: { name: string; why: string }) => `${p.name}: ${p.why}`,
};
