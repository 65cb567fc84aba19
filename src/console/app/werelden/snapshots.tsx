import { useState } from 'preact/hooks'
import { call, esis, part } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { momentOf, t } from '../language.ts'
import { Button, Field, Form, Refusal } from '../ui/basics.tsx'

/** How ESIS was at a moment, to go back to. */
export function Snapshots() {
  const { data } = useAsk<{ readonly snapshots: readonly { readonly name: string; readonly now: string }[] }>(
    esis('/snapshots'),
  )
  const [name, setName] = useState('')
  const doing = useDoing()
  const take = () => void doing.run(() => call('PUT', esis(`/snapshots/${part(name || 's1')}`)))
  return (
    <>
      <h3>{t('Momentopnamen van ESIS')}</h3>
      <Form onSubmit={take} label={t('Momentopnamen van ESIS')}>
        <div class="bar">
          <Field label={t('Naam van de opname')} value={name} onInput={setName} placeholder="s1" />
          <Button submit>{t('Neem op')}</Button>
        </div>
      </Form>
      <Refusal problem={doing.problem} />
      <ul class="rows">
        {data?.snapshots.map((one) => (
          <li key={one.name}>
            <strong>{one.name}</strong> <small>{momentOf(one.now)}</small>{' '}
            <Button
              kind="link"
              label={`${t('Zet terug')}: ${one.name}`}
              onClick={() => void doing.run(() => call('POST', esis(`/snapshots/${part(one.name)}/restore`)))}
            >
              {t('Zet terug')}
            </Button>{' '}
            <Button
              kind="link"
              label={`${t('Verwijderen')}: ${one.name}`}
              onClick={() => void doing.run(() => call('DELETE', esis(`/snapshots/${part(one.name)}`)))}
            >
              {t('Verwijderen')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
