import type { Kolom } from './report.ts'

/** Fields that only say where a record stands, or when it came or was touched: no two systems have the same, and an adapter holds no day of coming. */
const own = new Set(['id', 'groepen', 'groep', 'samengesteldeGroepen', 'bewust', 'mutatiedatum', 'instroomdatum'])

/** A field of records that stand beside each other. */
export type Rij = {
  readonly veld: string
  /** As text; undefined: that record does not have the field. */
  readonly waarden: readonly (string | undefined)[]
  /** Two of those that have it say different things; or it is what this is about, and one does not have it. */
  readonly verschilt: boolean
}

/** Records beside each other, a row per field that any of them has. `about`: what was found, which begins or ends with the field that it is about. */
export function rowsOf(kolommen: readonly Kolom[], about = ''): readonly Rij[] {
  const velden = [...new Set(kolommen.flatMap(({ record }) => Object.keys(record)))].filter((veld) => !own.has(veld))
  return velden.map((veld) => {
    const waarden = kolommen.map(({ record }) => (record[veld] === undefined ? undefined : textOf(record[veld])))
    const said = waarden.filter((waarde) => waarde !== undefined)
    const isLost = isAbout(about, veld) && said.length < waarden.length
    return { veld, waarden, verschilt: isLost || new Set(said).size > 1 }
  })
}

/** `klassen` are what a record says of its groups, by name. */
const isAbout = (about: string, veld: string): boolean =>
  about.startsWith(`${veld} `) ||
  about.endsWith(`: ${veld}`) ||
  (veld === 'klassen' && /: (groep(en)?|groups?)$/.test(about))

/** A value as a reader sees it. */
export const textOf = (value: unknown): string => visible(typeof value === 'string' ? value : JSON.stringify(value))

/** What no eye sees, spelled out: a blank at either end, a blank that is none, a mark of its own, a letter of no width. */
const visible = (text: string): string =>
  text
    .replace(/^ +| +$/g, (blanks) => '␣'.repeat(blanks.length))
    .replace(
      /[\p{M}\p{Cc}\p{Cf}]|(?! )\p{Z}/gu,
      (letter) => `\\u${letter.codePointAt(0)?.toString(16).padStart(4, '0')}`,
    )
