import type { Toestand } from '../../contracts/adapter/adapter.ts'
import type { Stap } from '../language/scenario.ts'
import type { Kenmerk } from '../profile/kenmerken.ts'
import type { Story } from '../run/story.ts'
import type { Moment } from './trail.ts'

// What is written down of steps that are done at the same time.

export type Besluitstap = Extract<Stap, { doe: 'beslis' }>

/** What of a step is done at one school of the story, when it begins at another or the same. Undefined: nothing. */
export function partAt(stap: Stap, begin: string, school: string): Stap | undefined {
  if (stap.doe !== 'tegelijk') return begin === school ? stap : undefined
  const rows = stap.tegelijk.map((row) => {
    let here = begin
    return row.filter((one) => {
      if (one.doe === 'bij') here = one.bij
      return one.doe !== 'bij' && here === school
    })
  })
  const done = rows.filter(({ length }) => length > 0)
  return done.length === 0 ? undefined : { ...stap, tegelijk: done }
}

/** Does most of what can be done at the same time: the first that is among it counts. */
const doesMost = [
  'verwerk',
  'maak-ongedaan',
  'voeg-samen',
  'verwijder-nummers',
  'deactiveer-leerling',
  'importeer',
] as const

/** Of steps at the same time the laws look at the one that does most, else at the last. */
export function whatCounts(stap: Stap): Stap {
  if (stap.doe !== 'tegelijk') return stap
  const all = stap.tegelijk.flat()
  const most = doesMost.flatMap((doe) => all.find((one) => one.doe === doe) ?? [])
  return most[0] ?? all.at(-1) ?? stap
}

/** An apply while a new import came: which of the two it applied nobody can tell from outside. */
export function isBesideImport(done: Stap): boolean {
  if (done.doe !== 'tegelijk') return false
  const all = done.tegelijk.flat()
  return all.some(({ doe }) => doe === 'importeer') && all.some(({ doe }) => doe === 'verwerk')
}

/** What a finding about what was chosen asks of the system, where that apply may have been of a newer import. */
export const ofWhatWasChosen = ({ naastImport }: Moment): { readonly mits?: readonly Kenmerk[] } =>
  naastImport === true ? { mits: ['verwerkt-wat-er-stond'] } : {}

/** What was said to the norming that a step is. */
export function normedBy({ opNormering }: Story, stap: Stap): Pick<Moment, 'genormeerd'> {
  const genormeerd = stap.doe === 'normeer' ? opNormering.get(stap.leerling) : undefined
  return genormeerd === undefined ? {} : { genormeerd }
}

/** Was there an import at the same time as the apply that counts? What is applied is what was under review before. */
export const importsBeside = (done: Stap, counted: Stap): boolean =>
  counted.doe === 'verwerk' && together(done).some(({ doe }) => doe === 'importeer')

type Normeerstap = Extract<Stap, { doe: 'normeer' }>

/** What was normed at the same time as the step that counts, each of it a step of its own. */
export const normingsBeside = (done: Stap, counted: Stap): readonly Normeerstap[] =>
  together(done).filter((one): one is Normeerstap => one.doe === 'normeer' && one !== counted)

type Resultaatstap = Extract<Stap, { doe: 'verplaats-resultaat' | 'verwijder-resultaat' }>

/** What a person moved or took away at the same time as the step that counts, each of it a step of its own, done before it. */
export const movesBeside = (done: Stap, counted: Stap): readonly Resultaatstap[] =>
  together(done).filter(
    (one): one is Resultaatstap =>
      one !== counted && (one.doe === 'verplaats-resultaat' || one.doe === 'verwijder-resultaat'),
  )

/** What was said to that. */
export function saidTo({ opBesluit }: Story, { van }: Resultaatstap): Pick<Moment, 'uitkomst'> {
  const uitkomst = opBesluit.get(van)
  return uitkomst === undefined ? {} : { uitkomst }
}

/** What is held when that was done and nothing else. */
export function withMove(
  held: Toestand,
  { stap, uitkomst, gewezen = {} }: { readonly stap: Resultaatstap } & Pick<Moment, 'uitkomst' | 'gewezen'>,
): Toestand {
  const { resultaat, naar } = gewezen
  if (uitkomst?.kind !== 'ok' || resultaat === undefined || held.resultaten === undefined) return held
  const isRemoved = stap.doe === 'verwijder-resultaat'
  const resultaten = held.resultaten.flatMap((one) =>
    one.id !== resultaat ? one : isRemoved ? [] : { ...one, ...(naar !== undefined && { leerling: naar }) },
  )
  return { ...held, resultaten }
}

/** The decisions of a step. */
export function decisionsIn(stap: Stap): readonly Besluitstap[] {
  return stap.doe === 'beslis' ? [stap] : together(stap).filter((one): one is Besluitstap => one.doe === 'beslis')
}

const together = (stap: Stap): readonly Stap[] => (stap.doe === 'tegelijk' ? stap.tegelijk.flat() : [])
