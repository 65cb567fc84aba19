import { basename } from 'node:path'
import { readBytes } from '../read-text.ts'
import { ToolError } from '../tool-error.ts'
import { writeNew } from '../write-whole.ts'
import { defineCommand } from './command.ts'
import { announce } from './support/announce.ts'

type Options = { readonly out?: string }

export const disguise = defineCommand<Options>({
  name: 'disguise',
  takes: '<file>',
  summary:
    'Makes up every name, key and date in a file that a school mailed (EDEXML, CSV, Excel), and keeps what collides.',
  options: [
    { flags: '--out <file>', what: 'a new file; nothing is written over. A workbook comes out as a list (.csv)' },
  ],
  examples: [
    'koppelproef disguise leerlingen.csv --out leerlingen-verzonnen.csv',
    'koppelproef disguise leerlingen.xlsx --out leerlingen-verzonnen.csv',
  ],
  run: async ([file = ''], { out }, terminal) => {
    if (out === undefined) throw new ToolError('E_USAGE', '--out is needed: the file to write.')
    const { createGrowingDisguise } = await import('../disguise/growing.ts')
    const { newSecret } = await import('../disguise/secret.ts')
    const { disguiseXml } = await import('../disguise/xml.ts')
    const { disguiseList } = await import('../disguise/list.ts')
    const { readText, writeText } = await import('../disguise/bytes.ts')
    const { bytesOfList } = await import('../lists/csv.ts')
    const { isXlsx } = await import('../lists/encoding.ts')
    const bytes = readBytes(file)
    const isWorkbook = isXlsx(bytes)
    if (isWorkbook && /\.xls[xm]?$/i.test(out))
      throw new ToolError(
        'E_USAGE',
        `A workbook comes out as the list that is in it: give --out a name that ends in .csv.`,
      )
    const { text, written } = readText(
      isWorkbook ? Buffer.from(await bytesOfList(bytes, basename(file))) : bytes,
      undefined,
    )
    if (/^\s*\{\s*"koppelproef"\s*:\s*"recording"/.test(text)) throw new ToolError('E_MADE_UP_ALREADY')
    const secret = createGrowingDisguise(newSecret())
    const made = /^\s*</.test(text) ? ofXml(disguiseXml(text, secret)) : disguiseList(text, basename(file), secret)
    writeNew(out, writeText(made.text, written))
    const left = Object.entries(made.dropped).map(([what, count]) => `${what} (${count})`)
    announce(
      terminal,
      `${out}: ${made.passed} values let through or made up.${left.length > 0 ? ` Left out: ${left.join(', ')}.` : ''}\n`,
    )
    terminal.err(
      'The secret by which it was made is gone. In law it is still personal data: remove it when the fault is solved (src/disguise/README.md).\n',
    )
    return 0
  },
})

const ofXml = ({
  xml,
  ...rest
}: {
  readonly xml: string
  readonly passed: number
  readonly dropped: Readonly<Record<string, number>>
}) => ({
  text: xml,
  ...rest,
})
