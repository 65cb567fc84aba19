import { linkTo } from '../address.ts'
import { call, esis, part } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { momentOf, t } from '../language.ts'
import { Button, Notice, Refusal, Secret } from '../ui/basics.tsx'
import { Crumbs } from '../ui/crumbs.tsx'
import { Activeren } from './activeren.tsx'
import type { EsisKoppeling } from './kinds.ts'
import { StatusOf } from './koppelingen.tsx'
import { role } from './role.ts'

/** One koppeling in ESIS: activated, with its key; deactivated; renewed. */
export function Koppeling({ id }: { readonly id: string }) {
  const path = esis(`/koppelingen/${part(id)}`)
  const { data, problem } = useAsk<EsisKoppeling>(path)
  const doing = useDoing()
  const step = (name: string) => doing.run(() => call('POST', `${path}/${name}`, { rol: role.value }))
  if (data === undefined) return <Refusal problem={problem} />
  const { klantnaam, klantcode, scholen, status, autorisatiesleutel, activering, verificatiecode } = data
  return (
    <section>
      <Crumbs
        above={[
          ['esis/import-export-koppelingen', t('Import-Export-Koppelingen')],
          ['esis/koppelingen', t('Koppelingen')],
        ]}
        here={t('Resultatenkoppelingen')}
      />
      <h1>
        {klantnaam} <StatusOf status={status} />
      </h1>
      <dl class="facts">
        <dt>{t('School')}</dt>
        <dd>{scholen.join(', ')}</dd>
        <dt>{t('Klantcode')}</dt>
        <dd>{klantcode}</dd>
        {data.geactiveerdOp ? (
          <>
            <dt>{t('Geactiveerd op')}</dt>
            <dd>{momentOf(data.geactiveerdOp)}</dd>
          </>
        ) : null}
        {status === 'actief' && verificatiecode ? (
          <>
            <dt>{t('Verificatiecode')}</dt>
            <dd>
              <code>{verificatiecode}</code>
            </dd>
          </>
        ) : null}
        {status === 'actief' && autorisatiesleutel ? (
          <>
            <dt>{t('Autorisatiesleutel')}</dt>
            <dd>
              <Secret value={autorisatiesleutel} label={t('Autorisatiesleutel')} />
            </dd>
          </>
        ) : null}
      </dl>
      <Refusal problem={doing.problem} />
      {activering ? (
        <Activeren koppeling={data} />
      ) : status === 'actief' ? (
        <>
          <Notice tone="good" title={t('De koppeling is actief.')}>
            <p>
              {t('Plak de autorisatiesleutel in het Boom testcentrum (stap 3).')}{' '}
              <a href={linkTo('testcentrum/koppelen')}>{t('Koppelen met LAS')}</a>
            </p>
          </Notice>
          <p class="buttons">
            <Button onClick={() => void step('renew')}>{t('Nieuwe autorisatiesleutel')}</Button>
            <Button kind="danger" onClick={() => void step('deactivate')}>
              {t('Deactiveren')}
            </Button>
          </p>
          <p class="hint">{t('Een nieuwe sleutel werkt meteen; de oude dan niet meer.')}</p>
        </>
      ) : (
        <p class="buttons">
          <Button kind="main" onClick={() => void step('activering')}>
            {t('Activeren')}
          </Button>
        </p>
      )}
    </section>
  )
}
