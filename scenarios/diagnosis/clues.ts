import type { Finding } from '../run/finding.ts'
import { becameOf } from './became.ts'

/** What of a finding says what kind of mistake was made. */
type Seen = Pick<Finding, 'wat' | 'verwacht' | 'gevonden' | 'ernst' | 'wet' | 'bewijs'>

/** The system broke down in the story. */
const broke = 'fout'

/**
 * What the findings of one story tell of the mistake behind them, without names and numbers, so that it is the same in another story
 * and for another system: the law or the kind of expectation, what it is about, how it became otherwise; and how bad it is.
 * `wet what-came-is-what-is-held | roepnaam leerling | ingekort`, `wat aantal leerling | meer`, `ernst S3`.
 */
export const cluesOf = (found: readonly Seen[], isBroken = false): ReadonlySet<string> =>
  new Set([
    ...(isBroken ? [broke] : []),
    ...found.flatMap(({ wat, verwacht, gevonden, ernst, wet, bewijs }) => [
      [
        ...(wet === undefined ? [`wat ${wordsOf(wat)}`] : [`wet ${wet}`, wordsOf(wat)]),
        // What waits for a person was not made otherwise.
        bewijs?.twijfel === undefined ? becameOf(verwacht, gevonden) : asked,
      ].join(bar),
      ...(ernst === undefined ? [] : [`ernst ${ernst}`]),
    ]),
  ])

const bar = ' | '

/** Instead of how it became otherwise: the system asked a person, who did not answer. */
const asked = 'gevraagd'

/** Clues with what is more general about them: without how it became otherwise, without what it is about, and that alone. */
export function widened(clues: ReadonlySet<string>): ReadonlySet<string> {
  const known = wide.get(clues)
  if (known !== undefined) return known
  const all = new Set([...clues].flatMap(widerOf))
  wide.set(clues, all)
  return all
}

const wide = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>()

function widerOf(clue: string): readonly string[] {
  const [kind = '', ...rest] = clue.split(bar)
  if (rest.length === 0) return [clue]
  const became = rest.at(-1)!
  const about = rest.length === 1 ? [] : [[kind, rest[0]].join(bar), [kind, '', became].join(bar)]
  return [clue, ...about, kind, `~ ${became}`]
}

/** The words of a sentence that any story could have; names, numbers and pointers go. `wat er veranderde door stap verwerk`. */
const wordsOf = (text: string): string =>
  text
    .replaceAll(/\{.*\}|\([^)]*\)/g, ' ')
    .split(/[\s"',:;]+/)
    .filter((word) => /^\p{Ll}[\p{L}-]+$/u.test(word) && word.length > 2 && !small.has(word) && !word.startsWith('ea-'))
    .join(' ')

const small = new Set(['van', 'het', 'een', 'der', 'den', 'ten', 'ter', 'aan', 'die', 'dat', 'door', 'met'])
