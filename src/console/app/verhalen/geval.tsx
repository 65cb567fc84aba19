import { part } from '../api.ts'
import { useAsk } from '../ask.ts'
import { t } from '../language.ts'
import { Refusal } from '../ui/basics.tsx'
import { Crumbs } from '../ui/crumbs.tsx'
import type { Geval as Case, Uitwisseling } from './kinds.ts'
import { Stappen } from './stappen.tsx'

/** One story of a round, step by step. */
export function Geval({ ronde, naam }: { readonly ronde: string; readonly naam: string }) {
  const { data, problem } = useAsk<{ readonly geval: Case; readonly uitwisselingen: readonly Uitwisseling[] }>(
    `/verhalen/rondes/${ronde}/gevallen/${part(naam)}`,
  )
  if (data === undefined) return <Refusal problem={problem} />
  return (
    <section>
      <Crumbs
        above={[
          ['verhalen', t('Verhalen')],
          [`verhalen/ronde/${ronde}`, ronde === 'verslag' ? t('het verslag') : t('ronde {0}', ronde)],
        ]}
        here={naam}
      />
      <Stappen geval={data.geval} uitwisselingen={data.uitwisselingen} />
    </section>
  )
}
