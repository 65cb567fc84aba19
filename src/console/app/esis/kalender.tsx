import { useState } from 'preact/hooks'
import { call, esis } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { dayOf, momentOf, t } from '../language.ts'
import { useSchools } from '../schools.tsx'
import { Button, Field, Form, Refusal } from '../ui/basics.tsx'
import { Table } from '../ui/table.tsx'
import type { WorldJson } from '../world.ts'
import { happening } from './changes.ts'

type Versions = {
  readonly gepland: readonly { readonly soort: string; readonly datum: string }[]
  readonly mislukt: readonly {
    readonly change: { readonly soort: string; readonly datum: string }
    readonly why: string
  }[]
  readonly versions: readonly {
    readonly from: string
    readonly schooljaar: string
    readonly aantallen: Readonly<Record<string, number>>
  }[]
}

const steps = [
  ['1 uur', { hours: 1 }],
  ['1 dag', { days: 1 }],
  ['1 week', { days: 7 }],
  ['30 dagen', { days: 30 }],
] as const

/** The clock of the world, what is planned in the school, and what happened. */
export function Kalender() {
  const { school } = useSchools()
  const { data: world } = useAsk<WorldJson>(esis(''))
  const { data } = useAsk<Versions>(school && esis(`/schools/${school.id}/versions`))
  const [day, setDay] = useState('')
  const doing = useDoing()
  const change = (soort: string) =>
    void doing.run(() => call('POST', esis(`/schools/${school?.id}/changes`), { changes: [{ soort }] }))
  const planned = data?.gepland ?? []
  return (
    <section>
      <h1>{t('Klok en kalender')}</h1>
      <div class="panel">
        <p class="clock-now">
          {world ? momentOf(world.clock.now) : '…'} <small>{t('schooljaar {0}', world?.clock.schooljaar ?? '')}</small>
        </p>
        <p class="buttons">
          {steps.map(([label, step]) => (
            <Button key={label} onClick={() => void doing.run(() => call('POST', esis('/clock/advance'), step))}>
              + {t(label)}
            </Button>
          ))}
          <Button
            pressed={world?.clock.frozen ?? false}
            onClick={() => void doing.run(() => call('PUT', esis('/clock'), { frozen: !world?.clock.frozen }))}
          >
            {t('Stilzetten')}
          </Button>
        </p>
        <Form onSubmit={() => void doing.run(() => call('PUT', esis('/clock'), { now: day }))} label={t('Klok zetten')}>
          <div class="bar">
            <Field label={t('Ga naar')} type="date" value={day} onInput={setDay} />
            <Button submit disabled={day === ''}>
              {t('Klok zetten')}
            </Button>
          </div>
        </Form>
      </div>
      <Refusal problem={doing.problem} />
      <h2>{t('Gepland')}</h2>
      <Table
        label={t('Gepland')}
        rows={planned}
        keyOf={(one) => `${one.datum} ${one.soort} ${planned.indexOf(one)}`}
        empty={t('Er staat niets op de kalender van deze school.')}
        columns={[
          { head: t('Datum'), cell: ({ datum }) => dayOf(datum) },
          { head: t('Wat gebeurt er?'), cell: ({ soort }) => happening(soort) },
        ]}
      />
      {(data?.mislukt.length ?? 0) > 0 ? (
        <>
          <h2>{t('Kon niet gebeuren')}</h2>
          <ul>
            {data?.mislukt.map(({ change: one, why }) => (
              <li key={`${one.datum} ${one.soort}`}>
                {dayOf(one.datum)} {happening(one.soort)}: {why}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>{t('Het hele jaar om')}</h2>
      <p class="buttons">
        <Button onClick={() => change('schooljaarovergang')}>{t('Schooljaarovergang')}</Button>
        <Button onClick={() => change('las-migratie')}>{t('LAS-migratie')}</Button>
      </p>
      <p class="hint">
        {t(
          'Bij de schooljaarovergang gaat iedereen een jaar verder; bij een LAS-migratie krijgt iedereen een ander nummer.',
        )}
      </p>
      <h2>{t('Sinds wanneer het zo is')}</h2>
      <Table
        label={t('Versies')}
        rows={[...(data?.versions ?? [])].reverse()}
        keyOf={({ from }) => from}
        columns={[
          { head: t('Vanaf'), cell: ({ from }) => momentOf(from) },
          { head: t('Schooljaar'), cell: ({ schooljaar }) => schooljaar },
          { head: t('Groepen'), number: true, cell: ({ aantallen }) => aantallen.groepen },
          { head: t('Leerkrachten'), number: true, cell: ({ aantallen }) => aantallen.leerkrachten },
          { head: t('Leerlingen'), number: true, cell: ({ aantallen }) => aantallen.leerlingen },
        ]}
      />
    </section>
  )
}
