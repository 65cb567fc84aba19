import type { Aansluiting } from '../../simulator/example.ts'
import { createReeks } from '../../simulator/generate/reeks.ts'
import { isLoopbackName } from '../door.ts'
import { ToolError } from '../tool-error.ts'
import type { Asked } from './forgotten.ts'
import type { Target } from './play.ts'

/** The line that `koppelproef serve --json` prints, or one of that form for another LAS. */
type ReadyLine = {
  readonly leerlinggegevens: string
  readonly leerresultaten: string
  readonly control?: string
  readonly token?: string
  readonly scholen?: readonly Aansluiting[]
  /** All schools of a range, with one sleutel. */
  readonly reeks?: Aansluiting & { readonly from: string; readonly to: string }
}

/** A LAS to put under load; `asked`: where it says what it has, when it is ours. */
export type LoadTarget = Target & { readonly asked?: Asked }

/**
 * The LAS of a ready line with at most so many schools.
 * @throws ToolError E_USAGE when the line is none, or names no school
 */
export function targetOfLine(line: string, schools: number): LoadTarget {
  const ready = readLine(line)
  const { leerlinggegevens, leerresultaten, control, token, reeks } = ready
  const ofRange = reeks === undefined ? [] : schoolsOfRange(reeks)
  const scholen = [...ofRange, ...(ready.scholen ?? [])].slice(0, schools)
  if (scholen.length === 0) throw new ToolError('E_USAGE', 'The line of --serve-json names no school: give "scholen".')
  return {
    leerlinggegevens,
    leerresultaten,
    scholen,
    ...(control !== undefined && { asked: { control, ...(token !== undefined && { token }) } }),
  }
}

function readLine(line: string): ReadyLine {
  try {
    const ready = JSON.parse(line) as ReadyLine
    for (const address of [ready.leerlinggegevens, ready.leerresultaten])
      if (!/^https?:\/\//.test(address) || !URL.canParse(address)) throw new Error('no address')
    return ready
  } catch {
    throw new ToolError(
      'E_USAGE',
      '--serve-json takes the line that koppelproef serve --json prints, or one of that form: {"leerlinggegevens":"https://…","leerresultaten":"https://…","scholen":[…]}.',
    )
  }
}

function schoolsOfRange({ from, to, ...aansluiting }: NonNullable<ReadyLine['reeks']>): readonly Aansluiting[] {
  const { klantcode, klantnaam } = aansluiting
  return createReeks({ seed: '1', from, to, klant: { klantcode, klantnaam } })
    .brincodes()
    .map((brincode) => ({ ...aansluiting, brincode }))
}

/**
 * Only on this machine, unless who runs it says of each name that the LAS is theirs.
 * @throws ToolError E_USAGE
 */
export function refuseOthers({ leerlinggegevens, leerresultaten }: Target, owned: readonly string[]): void {
  for (const address of [leerlinggegevens, leerresultaten]) {
    const { hostname } = new URL(address)
    if (isLoopbackName(hostname) || owned.includes(hostname)) continue
    throw new ToolError(
      'E_USAGE',
      `${hostname} is not this machine. Load is put on a LAS of your own alone: when it is, say so by its name with --i-own-this-las ${hostname}.`,
    )
  }
}
