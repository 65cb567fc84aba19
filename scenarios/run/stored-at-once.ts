import type { ImportAntwoord, Toestand, VerwerkAntwoord } from '../../contracts/adapter/adapter.ts'
import { aroundCalls } from '../../contracts/adapter/around-calls.ts'
import type { OpenSystem } from '../../contracts/adapter/transport.ts'
import { schoolIdOf } from '../../src/school/school.ts'
import type { Profiel } from '../profile/profiel.ts'

/** Does the system store what it fetches at that moment? */
export const storesAtOnce = (profiel: Profiel | undefined): boolean =>
  profiel?.kenmerken['wacht-met-verwerken'] === false

/**
 * The same system; of one that stores as it fetches, by its profile, what an import stored at a school is shown from the apply
 * on: laws, expectations and the score then look at it as at any other. Results are shown as they are.
 */
export function showingAtApply(system: OpenSystem, profiel: Profiel | undefined): OpenSystem {
  if (!storesAtOnce(profiel)) return system
  /** What the system held before the import that is not applied yet, by school. */
  let before = new Map<string, Toestand>()
  let first = ''
  return aroundCalls(system, async (call, ask, question) => {
    const { school = first } = (question ?? {}) as { readonly school?: string }
    if (call === 'reset') {
      const { brincode, dependancecode } = question as { readonly brincode: string; readonly dependancecode?: string }
      first = schoolIdOf(brincode, dependancecode)
      before = new Map()
    }
    if (call === 'toestand') return shown((await ask()) as Toestand)
    if (call === 'importeer') {
      const was = await system.adapter.toestand()
      const answer = (await ask()) as ImportAntwoord
      if (answer.kind === 'voorstel') before.set(school, was)
      return answer
    }
    const answer = await ask()
    // What a person does by hand is shown at once.
    const was = before.get(school)
    if (call === 'deactiveer' && was !== undefined) {
      const { leerling } = question as { readonly leerling: string }
      const { actief } = (await system.adapter.toestand()).leerlingen.find(({ id }) => id === leerling) ?? {}
      const leerlingen = was.leerlingen.map((one) => (one.id === leerling ? { ...one, actief } : one))
      before.set(school, { ...was, leerlingen: leerlingen as Toestand['leerlingen'] })
    }
    if ((call === 'verwerk' && (answer as VerwerkAntwoord).kind === 'verwerkt') || call === 'maakOngedaan')
      before.delete(school)
    return answer
  })

  function shown(now: Toestand): Toestand {
    if (before.size === 0) return now
    const asBefore = <One extends { readonly school?: string }>(listOf: (of: Toestand) => readonly One[]): One[] => [
      ...listOf(now).filter(({ school = first }) => !before.has(school)),
      ...[...before].flatMap(([code, was]) => listOf(was).filter(({ school = first }) => school === code)),
    ]
    return {
      ...now,
      groepen: asBefore((of) => of.groepen),
      leerkrachten: asBefore((of) => of.leerkrachten),
      leerlingen: asBefore((of) => of.leerlingen),
    }
  }
}
