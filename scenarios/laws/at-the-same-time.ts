import type { Stap } from '../language/scenario.ts'
import type { Story } from '../run/story.ts'
import type { Moment } from './trail.ts'

// What is written down of steps that are done at the same time.

export type Besluitstap = Extract<Stap, { doe: 'beslis' }>

/** Of steps at the same time the laws look at the one that does most: an apply, else an import, else the last. */
export function whatCounts(stap: Stap): Stap {
  if (stap.doe !== 'tegelijk') return stap
  const all = stap.tegelijk.flat()
  const named = (doe: Stap['doe']) => all.find((one) => one.doe === doe)
  return named('verwerk') ?? named('importeer') ?? all.at(-1) ?? stap
}

/** What was said to the norming that a step is. */
export function normedBy({ opNormering }: Story, stap: Stap): Pick<Moment, 'genormeerd'> {
  const genormeerd = stap.doe === 'normeer' ? opNormering.get(stap.leerling) : undefined
  return genormeerd === undefined ? {} : { genormeerd }
}

type Normeerstap = Extract<Stap, { doe: 'normeer' }>

/** What was normed at the same time as the step that counts, each of it a step of its own. */
export const normingsBeside = (done: Stap, counted: Stap): readonly Normeerstap[] =>
  stepsHere(done).filter((one): one is Normeerstap => one.doe === 'normeer' && one !== counted)

/** The decisions of a step. A row that goes to another school decides there. */
export function decisionsIn(stap: Stap): readonly Besluitstap[] {
  return stap.doe === 'beslis' ? [stap] : stepsHere(stap).filter((one): one is Besluitstap => one.doe === 'beslis')
}

/** The steps of this school that are done at the same time. */
const stepsHere = (stap: Stap): readonly Stap[] =>
  stap.doe !== 'tegelijk'
    ? []
    : stap.tegelijk.flatMap((row) => {
        const elsewhere = row.findIndex(({ doe }) => doe === 'bij')
        return row.slice(0, elsewhere === -1 ? undefined : elsewhere)
      })
