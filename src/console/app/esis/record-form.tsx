import { useState } from 'preact/hooks'
import { call, esis, part } from '../api.ts'
import { useDoing } from '../ask.ts'
import { t } from '../language.ts'
import { Button, Check, Field, Form, Refusal, Select } from '../ui/basics.tsx'
import { fullName, type List, type SchoolRecord } from './kinds.ts'

type Named = readonly [name: keyof SchoolRecord, label: string]

const names: readonly Named[] = [
  ['roepnaam', 'Roepnaam'],
  ['voorletters', 'Voorletters'],
  ['voorvoegsel', 'Voorvoegsel'],
  ['achternaam', 'Achternaam'],
]

const fieldsOf: Readonly<Record<List, readonly Named[]>> = {
  leerlingen: [
    ...names,
    ['geboortedatum', 'Geboortedatum'],
    ['geslacht', 'Geslacht (0, 1, 2, 9)'],
    ['jaargroep', 'Jaargroep'],
    ['key', 'Leerlingnummer'],
    ['eckid', 'ECK iD'],
  ],
  leerkrachten: [...names, ['emailadres', 'Emailadres'], ['key', 'Nummer'], ['eckid', 'ECK iD']],
  groepen: [
    ['naam', 'Naam'],
    ['jaargroep', 'Jaargroep'],
    ['key', 'Nummer'],
  ],
}

type Props = {
  readonly list: List
  readonly school: string
  /** Absent: a new one. */
  readonly record?: SchoolRecord
  readonly groups: readonly SchoolRecord[]
  readonly onDone: () => void
}

/** Fields of a record. What is emptied is taken away; only what changed is sent. */
export function RecordForm({ list, school, record, groups, onDone }: Props) {
  const stamgroepen = groups.filter(({ soort }) => soort === 'groep')
  const begin = {
    ...record,
    ...(record === undefined && list === 'leerlingen' && { groep: stamgroepen[0]?.key ?? '' }),
    ...(record === undefined && list === 'groepen' && { soort: 'groep' as const }),
  } as Readonly<Record<string, unknown>>
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [bewust, setBewust] = useState(false)
  const doing = useDoing()
  const textOf = (name: string) => values[name] ?? String(begin[name] ?? '')
  const put = (name: string) => (value: string) => setValues({ ...values, [name]: value })
  const save = async () => {
    const fields = Object.entries({ ...(record === undefined ? begin : {}), ...values }).filter(
      ([name, value]) => record === undefined || value !== String(record[name as keyof SchoolRecord] ?? ''),
    )
    const filled = record === undefined ? fields.filter(([, value]) => value !== '') : fields
    const body = {
      ...Object.fromEntries(filled.map(([name, value]) => [name, value === '' ? null : value])),
      ...(bewust && { bewust }),
    }
    const base = esis(`/schools/${school}/${list}`)
    const done = await doing.run(() =>
      record === undefined
        ? call('POST', base, body)
        : call('PATCH', `${base}/${part(record.id ?? record.key ?? '')}`, body),
    )
    if (done !== undefined) onDone()
  }
  const label = record === undefined ? t('Toevoegen') : `${t('Wijzigen')}: ${fullName(record)}`
  return (
    <Form onSubmit={() => void save()} label={label}>
      <div class="grid">
        {fieldsOf[list].map(([name, text]) => (
          <Field key={name} label={t(text)} value={textOf(name)} onInput={put(name)} />
        ))}
        {list === 'leerlingen' ? (
          <Select
            label={t('Groep')}
            value={textOf('groep')}
            options={[['', '–'], ...stamgroepen.map(({ key = '', naam = '' }) => [key, naam] as const)]}
            onChange={put('groep')}
          />
        ) : null}
      </div>
      <Check label={t('Ook als het niet kan kloppen (met opzet fout)')} checked={bewust} onChange={setBewust} />
      <Refusal problem={doing.problem} />
      <p class="buttons">
        <Button kind="main" submit disabled={record !== undefined && Object.keys(values).length === 0}>
          {t('Opslaan')}
        </Button>
        <Button onClick={onDone}>{t('Annuleren')}</Button>
      </p>
    </Form>
  )
}
