import { useState } from 'preact/hooks'
import { call, centrum, part } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { t } from '../language.ts'
import { Button, Field, Refusal, Tag } from '../ui/basics.tsx'
import type { Soort, Suggestie } from './kinds.ts'

type Props = {
  readonly importId: string
  readonly soort: Soort
  readonly index: number
  readonly naam: string
  readonly onDone: () => void
}

/** Koppel met bestaande: the likely ones first, anybody by name. */
export function Koppel({ importId, soort, index, naam, onDone }: Props) {
  const [zoek, setZoek] = useState('')
  const path = centrum(`/imports/${part(importId)}`)
  const { data } = useAsk<{ readonly suggesties: readonly Suggestie[] }>(
    `${path}/regels/${soort}/${index}/suggesties${zoek.trim() === '' ? '' : `?zoek=${part(zoek)}`}`,
  )
  const doing = useDoing()
  const koppel = async ({ id, vanAndereSchool }: Suggestie) => {
    const body = { kind: 'koppel', soort, index, id, ...(vanAndereSchool && { verhuizen: true }) }
    if ((await doing.run(() => call('POST', `${path}/keuzes`, body))) !== undefined) onDone()
  }
  return (
    <section class="panel" aria-label={`${t(`Koppel met bestaande ${soort}`)}: ${naam}`}>
      <Field label={t('Zoek op naam')} type="search" value={zoek} onInput={setZoek} />
      <Refusal problem={doing.problem} />
      {data?.suggesties.length === 0 ? (
        <p class="empty">
          {zoek === '' ? t('Niemand lijkt erop. Zoek op naam om toch iemand te kiezen.') : t('Niemand gevonden.')}
        </p>
      ) : null}
      <ul class="rows">
        {data?.suggesties.slice(0, 30).map((one) => (
          <li key={one.id}>
            <Button label={`${t('Koppel met {0}', one.naam)}`} onClick={() => void koppel(one)}>
              {t('Koppel')}
            </Button>{' '}
            <bdi>{one.naam}</bdi> <small>{one.toelichting}</small>{' '}
            {one.voorgesteld ? <Tag tone="good">{t('voorgesteld')}</Tag> : null}{' '}
            {one.actief ? null : <Tag>{t('gedeactiveerd')}</Tag>}{' '}
            {one.vanAndereSchool ? <Tag tone="warn">{t('van een andere school: verhuist')}</Tag> : null}
          </li>
        ))}
      </ul>
      <Button onClick={onDone}>{t('Annuleren')}</Button>
    </section>
  )
}
