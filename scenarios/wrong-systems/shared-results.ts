import type { Snapshot } from '../../src/testcentrum/records.ts'
import type { Testcentrum } from '../../src/testcentrum/testcentrum.ts'
import { eachKept } from './bends.ts'
import type { Bend } from './wrong-system.ts'

// Mistakes with results that several wrong systems make.

type KeptResult = Snapshot['resultaat'][number]

/** What becomes of all results when one was moved. `moved` is it as it was, `naar` the pupil it went to. */
export const onMoving = (
  alter: (results: readonly KeptResult[], moved: KeptResult, naar: string) => KeptResult[],
): Bend => ({
  centrum: (own) => ({
    ...own,
    moveResultaat: (id, naar) => {
      const moved = own.state().resultaat.find((one) => one.id === id)
      const outcome = own.moveResultaat(id, naar)
      if (outcome.kind !== 'ok' || moved === undefined) return outcome
      const now = own.state()
      own.reset({ ...now, resultaat: alter(now.resultaat, moved, naar) })
      return outcome
    },
  }),
})

/** The results of who is inactive go. */
export const withoutThoseOfInactives = eachKept((result, { leerling }) =>
  leerling.some(({ id, actief }) => id === result.leerling && actief === false) ? [] : [result],
)

type Normed = Extract<ReturnType<Testcentrum['normeer']>, { kind: 'ok' }>['resultaat']

/** Something is done besides when a result was normed; what is said of it stays the same. */
export const afterNorming =
  (act: (result: Normed, own: Testcentrum) => void): NonNullable<Bend['centrum']> =>
  (own) => ({
    ...own,
    normeer: (afname) => {
      const outcome = own.normeer(afname)
      if (outcome.kind === 'ok') act(outcome.resultaat, own)
      return outcome
    },
  })
