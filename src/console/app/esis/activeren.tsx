import { useEffect, useState } from 'preact/hooks'
import { call, esis, part } from '../api.ts'
import { useDoing } from '../ask.ts'
import { t } from '../language.ts'
import { Button, Check, Field, Form, Refusal, Secret } from '../ui/basics.tsx'
import type { EsisKoppeling } from './kinds.ts'

/** So long nobody types before the code is judged, in milliseconds. */
const pause = 250

/** The activation screen: verificatiecode, autorisatiesleutel, akkoord, opslaan. ESIS judges the code while it is typed. */
export function Activeren({ koppeling }: { readonly koppeling: EsisKoppeling }) {
  const { id, scholen, activering } = koppeling
  const path = esis(`/koppelingen/${part(id)}/activering`)
  const [code, setCode] = useState(activering?.verificatiecode ?? '')
  const [akkoord, setAkkoord] = useState(activering?.akkoord ?? false)
  const entering = useDoing()
  const saving = useDoing()
  useEffect(() => {
    if (code === '' || code === activering?.verificatiecode) return
    const timer = setTimeout(() => void entering.run(() => call('PATCH', path, { verificatiecode: code })), pause)
    return () => clearTimeout(timer)
  }, [code])
  const length = [...code].length
  const start = scholen[0] ?? ''
  const good = activering?.verificatiecode === code && code !== ''
  const agree = async (on: boolean) => {
    setAkkoord(on)
    if ((await saving.run(() => call('PATCH', path, { akkoord: on }))) === undefined) setAkkoord(!on)
  }
  const save = () => void saving.run(() => call('POST', `${path}/save`))
  return (
    <Form onSubmit={save} label={t('Activeren')}>
      <Field
        label={t('Verificatiecode')}
        value={code}
        onInput={setCode}
        required
        wrong={good || code === '' ? '' : (entering.problem?.lines ?? []).join(' ')}
        hint={
          <>
            {t(
              'Bedenk zelf een code. Hij begint met BRIN + vestigingsnummer ({0}) en heeft 20 tot 50 letters en cijfers; nu {1}.',
              start,
              length,
            )}{' '}
            {t(
              'Let op de letter O en het cijfer 0, en de letter I en het cijfer 1: een BRIN is twee cijfers en dan twee letters.',
            )}
          </>
        }
      />
      <div class="field">
        <span class="label">{t('Autorisatiesleutel')}</span>
        {activering?.autorisatiesleutel && good ? (
          <Secret value={activering.autorisatiesleutel} label={t('Autorisatiesleutel')} />
        ) : (
          <p class="hint">{t('Verschijnt zodra de verificatiecode goed is.')}</p>
        )}
      </div>
      <Check
        label={t('akkoord van de schooldirectie met de gebruikersvoorwaarden')}
        checked={akkoord}
        onChange={(on) => void agree(on)}
      />
      <Refusal problem={saving.problem} />
      <p class="buttons">
        <Button kind="main" submit>
          {t('Opslaan')}
        </Button>
        <Button onClick={() => void saving.run(() => call('DELETE', path))}>{t('Annuleren')}</Button>
      </p>
    </Form>
  )
}
