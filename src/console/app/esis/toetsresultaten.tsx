import { useState } from 'preact/hooks'
import { call, esis, part } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { dayOf, t } from '../language.ts'
import { useSchools } from '../schools.tsx'
import { Button, Field, Form, Refusal, Select } from '../ui/basics.tsx'
import { Table } from '../ui/table.tsx'
import { fullName, type SchoolRecord } from './kinds.ts'

type Typed = {
  readonly id: string
  readonly leerling: string
  readonly toets: string
  readonly afnamedatum: string
  readonly dle: number
}

/** Onderwijs > Toetsresultaten invoeren: the DLE of one pupil, by hand. */
export function Toetsresultaten() {
  const { school } = useSchools()
  const path = esis(`/schools/${school?.id}/toetsresultaten`)
  const { data } = useAsk<{ readonly toetsresultaten: readonly Typed[] }>(school && path)
  const { data: pupils } = useAsk<{ readonly records: readonly SchoolRecord[] }>(
    school && esis(`/schools/${school.id}/leerlingen`),
  )
  const [leerling, setLeerling] = useState('')
  const [toets, setToets] = useState('')
  const [dle, setDle] = useState('')
  const [day, setDay] = useState('')
  const doing = useDoing()
  const records = pupils?.records ?? []
  const who = leerling || records[0]?.id || records[0]?.key || ''
  const nameOf = (id: string) => {
    const found = records.find((one) => one.id === id || one.key === id)
    return found === undefined ? id : fullName(found)
  }
  const save = async () => {
    const body = { leerling: who, toets, dle: Number(dle), ...(day !== '' && { afnamedatum: day }) }
    if ((await doing.run(() => call('POST', path, body))) !== undefined) setDle('')
  }
  return (
    <section>
      <p class="crumbs">
        {t('Onderwijs')} › {t('Toetsresultaten invoeren')}
      </p>
      <h1>{t('Toetsresultaten invoeren')}</h1>
      <Form onSubmit={() => void save()} label={t('Toetsresultaten invoeren')}>
        <div class="row">
          <Select
            label={t('Leerling')}
            value={who}
            options={records.map((one) => [one.id ?? one.key ?? '', fullName(one)])}
            onChange={setLeerling}
          />
          <Field label={t('Toets')} value={toets} onInput={setToets} placeholder="REK-M" />
          <Field label="DLE" value={dle} onInput={setDle} type="number" />
          <Field label={t('Afnamedatum')} value={day} onInput={setDay} type="date" hint={t('Leeg: vandaag')} />
        </div>
        <Refusal problem={doing.problem} />
        <Button kind="main" submit disabled={toets === '' || dle === ''}>
          {t('Opslaan')}
        </Button>
      </Form>
      <h2>{t('Ingevoerd')}</h2>
      <Table
        label={t('Ingevoerde toetsresultaten')}
        rows={data?.toetsresultaten ?? []}
        keyOf={({ id }) => id}
        empty={t('Nog niets ingevoerd.')}
        columns={[
          { head: t('Leerling'), cell: ({ leerling: id }) => <bdi>{nameOf(id)}</bdi> },
          { head: t('Toets'), cell: (one) => one.toets },
          { head: t('Afnamedatum'), cell: ({ afnamedatum }) => dayOf(afnamedatum) },
          { head: 'DLE', number: true, cell: (one) => one.dle },
          {
            head: t('Acties'),
            quiet: true,
            cell: ({ id }) => (
              <Button kind="link" onClick={() => void doing.run(() => call('DELETE', `${path}/${part(id)}`))}>
                {t('Verwijderen')}
              </Button>
            ),
          },
        ]}
      />
    </section>
  )
}
