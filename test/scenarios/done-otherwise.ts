import type { Adapter } from '../../contracts/adapter/adapter.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import type { Profiel } from '../../scenarios/profile/profiel.ts'
import type { Verdict } from '../../scenarios/run/tell.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { told } from './stage.ts'

export type Whole = Required<Adapter>

/** What came of a file told to our testcentrum that does some calls otherwise; of several stories of the first that failed. */
export async function verdictOf(
  text: string,
  otherwise: (own: Whole) => Partial<Adapter>,
  kenmerken: Profiel['kenmerken'] = {},
): Promise<Verdict> {
  const own = openTestcentrum() as Whole
  const verdicts = await told(text, { system: systemOf({ ...own, ...otherwise(own) }), profiel: { kenmerken } })
  return verdicts.find(({ verdict }) => verdict === 'gezakt' || verdict === 'fout') ?? verdicts[0]!
}

/** What failed as a regel, by the name of the law or what was looked at. */
export async function failingIn(...of: Parameters<typeof verdictOf>): Promise<readonly string[]> {
  const { bevindingen } = await verdictOf(...of)
  return bevindingen.flatMap(({ wet, wat, klasse = 'regel' }) => (klasse === 'regel' ? [wet ?? wat] : []))
}
