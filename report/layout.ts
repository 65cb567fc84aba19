// Lines of a terminal: cells under each other, words that are wrapped.

/** Cells under each other; the first column to the left, and the others too. */
export function tableText(cells: readonly (readonly string[])[], indent: string, numbers = false): string {
  const widthOf = (column: number) => Math.max(...cells.map((row) => row[column]?.length ?? 0))
  const widths = (cells[0] ?? []).map((_, column) => widthOf(column))
  const padded = (cell: string, column: number) =>
    numbers && column > 0 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)
  return cells.map((row) => `${indent}${row.map(padded).join('  ').trimEnd()}\n`).join('')
}

export const clipped = (text: string, most = 34): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

export const indented = (text: string, indent: string): string =>
  text
    .split('\n')
    .map((line) => `${indent}${line}\n`)
    .join('')

export function wrapped(text: string, indent: string, width = 118): string {
  const lines: string[] = ['']
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1)!
    if (line !== '' && line.length + word.length + 1 > width - indent.length) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.map((line, at) => `${indent}${at === 0 ? '' : '  '}${line}\n`).join('')
}
