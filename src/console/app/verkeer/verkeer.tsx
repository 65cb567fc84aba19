import { choose, chosen } from '../address.ts'
import { call, esis } from '../api.ts'
import { useDoing } from '../ask.ts'
import { t } from '../language.ts'
import { connected, exchanges, missed } from '../live.ts'
import { Button, Field, Refusal, Select, Tag } from '../ui/basics.tsx'
import { type Entry, isRefused } from './entry.ts'
import { Lijst } from './lijst.tsx'
import { Storingen } from './storingen.tsx'
import { Uitwisseling } from './uitwisseling.tsx'

const outcomes = [
  ['', 'alles'],
  ['geweigerd', 'geweigerd'],
  ['strict', 'strict zou weigeren'],
  ['goed', 'gelukt'],
] as const

/** Every exchange of the world as it happens, and what was decided about it. */
export function Verkeer() {
  const all = exchanges.value
  const shown = filtered(all, chosen('zoek'), chosen('uitkomst'), chosen('operatie'))
  const number = Number(chosen('nr'))
  const doing = useDoing()
  const operations = [...new Set(all.flatMap(({ operation }) => operation ?? []))].sort()
  const clear = async () => {
    await doing.run(() => call('DELETE', esis('/journal')))
    exchanges.value = []
    missed.value = 0
    choose({ nr: '' })
  }
  return (
    <section>
      <div class="heading">
        <h1>{t('Verkeer')}</h1>
        <span role="status">
          {connected.value ? <Tag tone="good">{t('live')}</Tag> : <Tag tone="warn">{t('geen verbinding')}</Tag>}
        </span>
      </div>
      <Storingen />
      <div class="bar">
        <Field label={t('Zoeken')} type="search" value={chosen('zoek')} onInput={(zoek) => choose({ zoek })} />
        <Select
          label={t('Uitkomst')}
          value={chosen('uitkomst')}
          options={outcomes.map(([one, text]) => [one, t(text)])}
          onChange={(uitkomst) => choose({ uitkomst })}
        />
        <Select
          label={t('Operatie')}
          value={chosen('operatie')}
          options={[['', t('alles')], ...operations.map((one) => [one, one] as const)]}
          onChange={(operatie) => choose({ operatie })}
        />
        <Button onClick={() => void clear()}>{t('Wissen')}</Button>
      </div>
      <Refusal problem={doing.problem} />
      <p class="hint" role="status">
        {t('{0} van {1} uitwisselingen', shown.length, all.length)}
        {missed.value > 0 ? ` · ${t('{0} gingen te snel voorbij om te tonen', missed.value)}` : ''}
      </p>
      <Lijst rows={shown} chosen={number} onChoose={(nr) => choose({ nr: String(nr), naast: '' })} />
      {number > 0 ? <Uitwisseling key={number} number={number} /> : null}
    </section>
  )
}

function filtered(all: readonly Entry[], zoek: string, uitkomst: string, operatie: string): readonly Entry[] {
  const words = zoek.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0 && uitkomst === '' && operatie === '') return all
  return all.filter((entry) => {
    const refused = isRefused(entry)
    if (uitkomst === 'geweigerd' && !refused) return false
    if (uitkomst === 'goed' && refused) return false
    if (uitkomst === 'strict' && entry.strictWouldRefuse.length === 0) return false
    if (operatie !== '' && entry.operation !== operatie) return false
    if (words.length === 0) return true
    const { operation, school, outcome, faultcode, decided, url, why, strictWouldRefuse } = entry
    const text = [operation, school, outcome, faultcode, decided, url, ...why, ...strictWouldRefuse]
      .join(' ')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
