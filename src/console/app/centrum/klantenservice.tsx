import { useState } from 'preact/hooks'
import { linkTo } from '../address.ts'
import { call, centrum, part } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { momentOf, t } from '../language.ts'
import { Button, Empty, Field, Form, Notice, Refusal, Tag } from '../ui/basics.tsx'
import type { Bericht, CentrumKoppeling } from './kinds.ts'

const tones = { open: 'warn', goedgekeurd: 'good', afgewezen: 'bad' } as const

/** The mailbox of klantenservice, and the requests of step 1 that wait for approval. */
export function Klantenservice() {
  const { data } = useAsk<{ readonly berichten: readonly Bericht[] }>(centrum('/postbus'))
  const { data: own } = useAsk<{ readonly koppelingen: readonly CentrumKoppeling[] }>(centrum('/koppelingen'))
  const waiting = own?.koppelingen.filter(({ status }) => status === 'aangevraagd') ?? []
  const doing = useDoing()
  return (
    <section>
      <h1>{t('Klantenservice')}</h1>
      <p class="lead">{t('Wat bij Boom binnenkomt. Hier beslist u als medewerker van Boom.')}</p>
      <Refusal problem={doing.problem} />
      {waiting.length > 0 ? (
        <>
          <h2>{t('Aangevraagde koppelingen (stap 1)')}</h2>
          <ul class="mail">
            {waiting.map(({ id, velden }) => (
              <li key={id}>
                <p>
                  <strong>{t('Koppeling aanvragen')}</strong> · {velden.type} · {velden.brincode}{' '}
                  {velden.dependancecode} <Tag tone="warn">{t('aangevraagd')}</Tag>
                </p>
                <Button
                  kind="main"
                  onClick={() => void doing.run(() => call('POST', centrum(`/koppelingen/${part(id)}/goedkeuren`)))}
                >
                  {t('Beoordelen')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>{t('Postbus')}</h2>
      {data?.berichten.length === 0 ? (
        <Empty>
          {t('Nog geen mail.')} <a href={linkTo('testcentrum/aanvragen')}>{t('UWLR-koppeling aanvragen')}</a>
        </Empty>
      ) : null}
      <ul class="mail">
        {[...(data?.berichten ?? [])].reverse().map((one) => (
          <Mail key={one.id} bericht={one} />
        ))}
      </ul>
    </section>
  )
}

function Mail({ bericht }: { readonly bericht: Bericht }) {
  const { id, soort, onderwerp, naam, tekst, op, status } = bericht
  const [reden, setReden] = useState<string | undefined>()
  const doing = useDoing()
  const path = centrum(`/postbus/${part(id)}`)
  return (
    <li class={soort}>
      <p>
        <strong>{onderwerp}</strong> {status ? <Tag tone={tones[status]}>{t(status)}</Tag> : <Tag>{t(soort)}</Tag>}
        <br />
        <small>
          {soort === 'aanvraag' ? t('van') : t('aan')} <bdi>{naam || '–'}</bdi> · {momentOf(op)}
        </small>
      </p>
      <pre>{tekst}</pre>
      <Refusal problem={doing.problem} />
      {status === 'open' ? (
        <div class="buttons">
          <Button kind="main" onClick={() => void doing.run(() => call('POST', `${path}/goedkeuren`))}>
            {t('Goedkeuren')}
          </Button>
          <Button onClick={() => setReden(reden === undefined ? '' : undefined)}>{t('Afwijzen')}</Button>
        </div>
      ) : null}
      {status === 'open' && reden !== undefined ? (
        <Form onSubmit={() => void doing.run(() => call('POST', `${path}/afwijzen`, { reden }))}>
          <Field label={t('Reden')} value={reden} onInput={setReden} />
          <Button kind="danger" submit disabled={reden.trim() === ''}>
            {t('Afwijzing versturen')}
          </Button>
        </Form>
      ) : null}
      {status === 'goedgekeurd' ? (
        <Notice tone="good">
          <a href={linkTo('testcentrum/koppelen')}>{t('Verder met stap 1: Koppelen met LAS')}</a>
        </Notice>
      ) : null}
    </li>
  )
}
