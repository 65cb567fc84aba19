import { useState } from 'preact/hooks'
import { call, esis, part } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { t } from '../language.ts'
import { Button, Check, Refusal, Tag } from '../ui/basics.tsx'

type Storing = {
  readonly id: string
  readonly soort: string
  readonly calls: number
  readonly strikes: number
  readonly when: Readonly<Record<string, unknown>>
}

const switches: readonly (readonly [id: string, label: string, body: object])[] = [
  ['druk', 'ESIS is tijdelijk niet beschikbaar', { soort: 'fault', faultcode: 'Server.TijdelijkNietBeschikbaar' }],
  ['sleutel', 'ESIS weigert de sleutel', { soort: 'fault', faultcode: 'Client.AutorisatieOngeldig' }],
  ['stuk', 'Er gaat iets mis in ESIS', { soort: 'fault', faultcode: 'Server.InterneFout' }],
  ['503', 'HTTP 503', { soort: 'http-status', status: 503 }],
  ['traag', 'Drie seconden traag', { soort: 'vertraging', ms: 3000 }],
  ['half', 'Het antwoord breekt halverwege af', { soort: 'afgekapt', deel: 0.5 }],
  ['weg', 'De verbinding valt weg', { soort: 'reset' }],
  ['html', 'Een inlogpagina in plaats van XML', { soort: 'html', status: 200 }],
  ['oud', 'Gegevens van een week geleden', { soort: 'verouderd', dagen: 7 }],
  ['deels', 'De helft van de leerlingen ontbreekt', { soort: 'gedeeltelijk', deel: 0.5 }],
]

/** The line broken with a switch; how often each struck is seen as it happens. */
export function Storingen() {
  const { data } = useAsk<{ readonly storingen: readonly Storing[] }>(esis('/storingen'))
  const [once, setOnce] = useState(false)
  const doing = useDoing()
  const all = data?.storingen ?? []
  const idOf = (id: string) => `knop-${id}`
  const turn = (id: string, body: object, on: boolean) =>
    void doing.run(() =>
      on
        ? call('PUT', esis(`/storingen/${idOf(id)}`), { ...body, ...(once && { when: { times: 1 } }) })
        : call('DELETE', esis(`/storingen/${idOf(id)}`)),
    )
  const others = all.filter(({ id }) => !switches.some(([own]) => idOf(own) === id))
  const struck = all.reduce((sum, { strikes }) => sum + strikes, 0)
  return (
    <details class="category" open={all.length > 0}>
      <summary>
        <h2 class="inline">{t('Storingen')}</h2>{' '}
        {all.length > 0 ? (
          <Tag tone="bad">{t('{0} aan · {1} keer toegeslagen', all.length, struck)}</Tag>
        ) : (
          <Tag>{t('uit')}</Tag>
        )}
      </summary>
      <Refusal problem={doing.problem} />
      <div class="switches">
        {switches.map(([id, label, body]) => {
          const set = all.find((one) => one.id === idOf(id))
          return (
            <div key={id}>
              <label class="check">
                <input
                  type="checkbox"
                  role="switch"
                  aria-checked={set !== undefined}
                  checked={set !== undefined}
                  onChange={({ currentTarget }) => turn(id, body, currentTarget.checked)}
                />
                <span>
                  {t(label)} {set ? <small>{t('{0} van {1} aanroepen', set.strikes, set.calls)}</small> : null}
                </span>
              </label>
            </div>
          )
        })}
      </div>
      <Check label={t('Alleen de eerstvolgende aanroep')} checked={once} onChange={setOnce} />
      {others.map(({ id, soort, strikes, calls }) => (
        <p key={id}>
          <code>{id}</code> {soort} <small>{t('{0} van {1} aanroepen', strikes, calls)}</small>{' '}
          <Button kind="link" onClick={() => void doing.run(() => call('DELETE', esis(`/storingen/${part(id)}`)))}>
            {t('Weghalen')}
          </Button>
        </p>
      ))}
      {all.length > 0 ? (
        <p class="buttons">
          <Button onClick={() => void doing.run(() => call('DELETE', esis('/storingen')))}>
            {t('Alles weer goed')}
          </Button>
        </p>
      ) : null}
    </details>
  )
}
