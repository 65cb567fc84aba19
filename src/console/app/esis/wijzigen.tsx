import { useState } from 'preact/hooks'
import { call, esis } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { language, t } from '../language.ts'
import { useSchools } from '../schools.tsx'
import { Button, Check, Field, Form, Notice, Refusal, Select, Tag } from '../ui/basics.tsx'
import { happening } from './changes.ts'
import { fullName, type SchoolRecord } from './kinds.ts'
import { calledAs, type Fields, Velden } from './velden.tsx'

type Soort = 'leerling' | 'leerkracht' | 'groep'
type Kinds = {
  readonly changes: readonly {
    readonly soort: string
    readonly meaning: string
    readonly example: Readonly<Record<string, unknown>>
    readonly points: Readonly<Record<string, Soort>>
  }[]
  readonly anomalies: readonly {
    readonly name: string
    readonly story: string
    readonly severity: string
    readonly on: string
    readonly needs?: string
    readonly later: boolean
  }[]
}

const lists = { leerling: 'leerlingen', leerkracht: 'leerkrachten', groep: 'groepen' } as const

/** Something happens in the school: any kind of change, or an anomaly, today or on a later day. */
export function Wijzigen() {
  const { school } = useSchools()
  const { data } = useAsk<Kinds>('/control/kinds')
  const [soort, setSoort] = useState('instroom')
  const kind = data?.changes.find((one) => one.soort === soort)
  if (data === undefined || kind === undefined || school === undefined) return null
  return (
    <section>
      <h1>{t('Wijzigen')}</h1>
      <p class="lead">
        {t(
          'Laat iets gebeuren in deze school: nu, of op een dag die nog komt. De volgende levering aan een EA is dan anders.',
        )}
      </p>
      <Select
        label={t('Wat gebeurt er?')}
        value={soort}
        options={data.changes.map((one) => [one.soort, happening(one.soort)])}
        onChange={setSoort}
      />
      {language.value === 'en' ? <p class="hint">{kind.meaning}</p> : null}
      <Happening key={`${school.id} ${soort}`} school={school.id} kind={kind} anomalies={data.anomalies} />
    </section>
  )
}

type HappeningProps = {
  readonly school: string
  readonly kind: Kinds['changes'][number]
  readonly anomalies: Kinds['anomalies']
}

function Happening({ school, kind, anomalies }: HappeningProps) {
  const pointing = Object.entries(kind.points)
  const [wie, setWie] = useState<Readonly<Record<string, readonly string[]>>>({})
  const [anomaly, setAnomaly] = useState(anomalies[0]?.name ?? '')
  const isAnomaly = kind.soort === 'anomalie'
  const pointed = new Set(pointing.map(([name]) => name))
  const rest = withoutFields(kind.example, pointed)
  const [fields, setFields] = useState<Fields | undefined>(rest)
  const [datum, setDatum] = useState('')
  const [done, setDone] = useState(false)
  const doing = useDoing()
  const isList = (name: string) => Array.isArray(kind.example[name])
  const about = anomalies.find(({ name }) => name === anomaly)
  const happen = async () => {
    const change = {
      soort: kind.soort,
      ...(datum !== '' && { datum }),
      ...(isAnomaly
        ? { naam: anomaly }
        : {
            ...fields,
            ...Object.fromEntries(
              Object.entries(wie).map(([name, ids]) => [
                name,
                isList(name) ? ids.map((id) => ({ id })) : { id: ids[0] },
              ]),
            ),
          }),
    }
    setDone(
      (await doing.run(() => call('POST', esis(`/schools/${school}/changes`), { changes: [change] }))) !== undefined,
    )
  }
  return (
    <Form onSubmit={() => void happen()} label={t('Wijzigen')}>
      {isAnomaly ? (
        <>
          <Select
            label={t('Anomalie')}
            value={anomaly}
            options={anomalies.map(({ name }) => [name, name])}
            onChange={setAnomaly}
          />
          <p>
            {about?.story} <Tag tone={about?.severity === 'S1' ? 'bad' : 'warn'}>{about?.severity}</Tag>
          </p>
        </>
      ) : null}
      {pointing.map(([name, list]) => (
        <Pointing
          key={name}
          school={school}
          name={name}
          list={list}
          many={isList(name)}
          value={wie[name] ?? []}
          onChange={(ids) => {
            const { [name]: _, ...others } = wie
            setWie(ids.length === 0 ? others : { ...others, [name]: ids })
          }}
        />
      ))}
      {!isAnomaly && Object.keys(rest).length > 0 ? (
        <Velden value={fields ?? {}} example={rest} onChange={setFields} />
      ) : null}
      <Field label={t('Datum')} type="date" value={datum} onInput={setDatum} hint={t('Leeg: nu')} />
      <Refusal problem={doing.problem} />
      {done ? (
        <Notice tone="good">{datum === '' ? t('Het is gebeurd.') : t('Het staat op de kalender.')}</Notice>
      ) : null}
      <Button kind="main" submit disabled={fields === undefined || doing.busy}>
        {t('Laat gebeuren')}
      </Button>
    </Form>
  )
}

function Pointing(props: {
  readonly school: string
  readonly name: string
  readonly list: Soort
  /** More than one may be meant. */
  readonly many: boolean
  readonly value: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}) {
  const { school, name, list, many, value, onChange } = props
  const { data } = useAsk<{ readonly records: readonly SchoolRecord[] }>(esis(`/schools/${school}/${lists[list]}`))
  const records = data?.records ?? []
  if (many)
    return (
      <fieldset>
        <legend>{t(calledAs(name))}</legend>
        {records.map((one) => {
          const { id = '' } = one
          return (
            <Check
              key={id}
              label={fullName(one)}
              checked={value.includes(id)}
              onChange={(on) => onChange(on ? [...value, id] : value.filter((each) => each !== id))}
            />
          )
        })}
      </fieldset>
    )
  return (
    <Select
      label={t(calledAs(name))}
      value={value[0] ?? ''}
      options={[['', t('Kies …')], ...records.map((one) => [one.id ?? '', fullName(one)] as const)]}
      onChange={(id) => onChange(id === '' ? [] : [id])}
    />
  )
}

/** The example without what is chosen from a list, also one level down. */
const withoutFields = (
  example: Readonly<Record<string, unknown>>,
  gone: ReadonlySet<string>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(example)
      .filter(([name]) => !gone.has(name))
      .map(([name, value]) => [
        name,
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? withoutFields(value as Readonly<Record<string, unknown>>, gone)
          : value,
      ]),
  )
