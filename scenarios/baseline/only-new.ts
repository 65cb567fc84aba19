import type { Told } from '../diagnosis/symptoms.ts'
import type { Verdict } from '../run/tell.ts'
import type { Zakt } from './against.ts'
import { isOfBreaking } from './soort.ts'
import { isGezakt, soortOf } from './soorten.ts'

/**
 * A run as somebody looks at it who asks what is behind what is new: of a story that fails as it was known to nothing is known, and of
 * one that fails by more only that more. `nieuw`: what is new of it, as `tegenover` says.
 */
export function onlyNew(verdicts: readonly Verdict[], nieuw: readonly Zakt[]): readonly Told[] {
  const newOf = new Map(nieuw.map(({ naam, soorten }) => [naam, soorten]))
  return verdicts.map((told): Told => {
    if (!isGezakt(told)) return told
    const soorten = newOf.get(told.scenario.naam)
    if (soorten === undefined) return { ...told, verdict: 'overgeslagen', bevindingen: [] }
    const broke = told.verdict === 'fout' && Object.keys(soorten).some(isOfBreaking)
    return {
      scenario: told.scenario,
      verdict: broke ? 'fout' : 'gezakt',
      ...(broke && { oorzaak: told.oorzaak }),
      bevindingen: told.bevindingen.filter((one) => soorten[soortOf(one)] !== undefined),
    }
  })
}
