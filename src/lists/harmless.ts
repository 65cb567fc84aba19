/**
 * A spreadsheet would carry out a cell that begins so. An apostrophe before it makes it text, there and here; one that was
 * there already gets one more, so that each comes back as it was.
 */
const order = /^'*[=+\-@]/

/** A cell as it may be written to a file that a spreadsheet opens. */
export const harmless = (cell: string): string => (order.test(cell) ? `'${cell}` : cell)

/** `="00101"`, as programs write a number so that a spreadsheet leaves its zeros. */
const asText = /^="([^"]*)"$/

/** What {@link harmless} was given, and the number that others wrote as a text. */
export const asItWas = (cell: string): string =>
  cell.startsWith("'") && order.test(cell.slice(1)) ? cell.slice(1) : cell.replace(asText, '$1')
