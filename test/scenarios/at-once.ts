import type { Adapter, ImportAntwoord, VerwerkAntwoord } from '../../contracts/adapter/adapter.ts'
import { openTestcentrum, type TestcentrumSut } from '../../scenarios/sut/testcentrum.ts'

export type AtOnce = TestcentrumSut & {
  /** What it makes of what it holds, when it tells that. */
  readonly tells?: (toestand: Awaited<ReturnType<Adapter['toestand']>>) => object
  /** It keeps nothing aside: what is in doubt is left out, and there is no screen to decide on. */
  readonly bare?: boolean
}

/**
 * Our testcentrum, as a system that stores as it fetches: what nobody has to look at is applied in `importeer`, and then there is
 * nothing to do in `verwerk`, nothing to decide and nothing to throw away.
 */
export function openAtOnce({ tells = () => ({}), bare = false, ...how }: AtOnce = {}): Adapter {
  const own = openTestcentrum(how)
  /** What came of the apply right after the import, by school; undefined: a person has to look first. */
  const said = new Map<string | undefined, VerwerkAntwoord | undefined>()
  const nothing = { kind: 'geweigerd' as const, redenen: ['Dit is al opgeslagen.'] }
  const isAsked = (answer: ImportAntwoord) =>
    answer.kind === 'voorstel' &&
    [answer.groepen, answer.leerkrachten, answer.leerlingen].flat().some(({ twijfel }) => twijfel === true)
  const { beslis, breekAf, ...rest } = own
  return {
    ...rest,
    ...(!bare && {
      beslis: async (question) => (said.get(question.school) === undefined ? await beslis!(question) : nothing),
      breekAf: async (question) => (said.get(question?.school) === undefined ? await breekAf!(question) : nothing),
    }),
    reset: async (question) => {
      said.clear()
      return await own.reset(question)
    },
    toestand: async (question) => {
      const held = await own.toestand(question)
      return { ...held, ...tells(held) }
    },
    importeer: async (question) => {
      const { school } = question
      const answer = await own.importeer(question)
      said.delete(school)
      if (answer.kind !== 'voorstel' || (!bare && isAsked(answer))) return answer
      const applied = await own.verwerk({ ...(school !== undefined && { school }) })
      if (applied.kind === 'verwerkt') said.set(school, applied)
      return answer
    },
    verwerk: async (question) => {
      const applied = said.get(question.school)
      if (applied !== undefined) return applied
      const answer = await own.verwerk(question)
      // Nothing lies open: then there is nothing to do.
      return bare && answer.kind === 'geweigerd' ? { kind: 'verwerkt' } : answer
    },
  }
}
