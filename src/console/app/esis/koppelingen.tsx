import { linkTo } from '../address.ts'
import { esis } from '../api.ts'
import { useAsk } from '../ask.ts'
import { t } from '../language.ts'
import { useSchools } from '../schools.tsx'
import { Empty, Tag } from '../ui/basics.tsx'
import { Crumbs } from '../ui/crumbs.tsx'
import type { EsisKoppeling } from './kinds.ts'

export const ImportExport = () => (
  <section>
    <h1>{t('Import-Export-Koppelingen')}</h1>
    <ul class="cards">
      <li>
        <a href={linkTo('esis/koppelingen')}>
          <h3>{t('Koppelingen')}</h3>
          <p>{t('Welke systemen gegevens van deze school mogen ophalen en resultaten mogen terugbrengen.')}</p>
        </a>
      </li>
    </ul>
  </section>
)

const tones = { klaargezet: 'warn', actief: 'good', gedeactiveerd: 'mute' } as const

export const StatusOf = ({ status }: Pick<EsisKoppeling, 'status'>) => <Tag tone={tones[status]}>{t(status)}</Tag>

/** Import-Export-Koppelingen > Koppelingen. */
export function Koppelingen() {
  const { school } = useSchools()
  const { data } = useAsk<{ readonly koppelingen: readonly EsisKoppeling[] }>(esis('/koppelingen'))
  const own = data?.koppelingen.filter(({ scholen }) => scholen.includes(school?.id ?? ''))
  return (
    <section>
      <Crumbs above={[['esis/import-export-koppelingen', t('Import-Export-Koppelingen')]]} here={t('Koppelingen')} />
      <h1>{t('Koppelingen')}</h1>
      <h2>{t('Resultatenkoppelingen')}</h2>
      {own?.length === 0 ? <Empty>{t('Voor deze school staat geen koppeling klaar.')}</Empty> : null}
      {own && !own.some(({ klantcode }) => klantcode === 'BOOM') ? (
        <p class="hint">
          {t(
            'Boom testcentrum staat hier pas als Boom de koppeling heeft aangevraagd. Dat gebeurt na de mail aan de klantenservice.',
          )}{' '}
          <a href={linkTo('testcentrum/aanvragen')}>{t('UWLR-koppeling aanvragen')}</a>
        </p>
      ) : null}
      <ul class="rows">
        {own?.map((one) => (
          <li key={one.id}>
            <a href={linkTo(`esis/koppelingen/${one.id}`)}>{one.klantnaam}</a> <StatusOf status={one.status} />
          </li>
        ))}
      </ul>
    </section>
  )
}
